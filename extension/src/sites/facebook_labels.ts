/** What the buttons "Post" and "Next" of a composer are called, in small letters. Only a second sign: the place in the form comes first. */

export const SEND_LABELS: ReadonlySet<string> = new Set([
  ...["post", "next", "share", "share now"], // English
  ...["postio", "nesaf", "rhannu"], // Welsh
  ...["posten", "weiter", "teilen"], // German
  ...["publier", "suivant", "partager"], // French
  ...["publicar", "siguiente", "compartir"], // Spanish
  ...["seguinte", "partilhar", "avançar"], // Portuguese
  ...["pubblica", "avanti", "condividi"], // Italian
  ...["opublikuj", "dalej", "udostępnij"], // Polish
  ...["postează", "publică", "înainte", "distribuie"], // Romanian
  ...["опублікувати", "далі", "поширити"], // Ukrainian
  ...["опубликовать", "далее", "поделиться"], // Russian
  ...["paylaş", "ileri"], // Turkish
  ...["نشر", "التالي", "مشاركة"], // Arabic
  ...["پوسٹ کریں", "اگلا"], // Urdu
  ...["ਪੋਸਟ ਕਰੋ", "ਅੱਗੇ"], // Panjabi
  ...["পোস্ট করুন", "পরবর্তী"], // Bengali
  ...["đăng", "tiếp"], // Vietnamese
]);
