/** What the buttons "Post" and "Next" of a composer are called, in small letters, by language. Only a second sign: the place in the form comes first. */

// English, Welsh, German, French, Spanish, Portuguese, Italian, Polish, Romanian, Ukrainian, Russian, Turkish, Arabic, Urdu,
// Punjabi, Bengali, Vietnamese.
const LABELS: readonly string[] = [
  "post|next|share|share now",
  "postio|nesaf|rhannu",
  "posten|weiter|teilen",
  "publier|suivant|partager",
  "publicar|siguiente|compartir",
  "seguinte|partilhar|avançar",
  "pubblica|avanti|condividi",
  "opublikuj|dalej|udostępnij",
  "postează|publică|înainte|distribuie",
  "опублікувати|далі|поширити",
  "опубликовать|далее|поделиться",
  "paylaş|ileri",
  "نشر|التالي|مشاركة",
  "پوسٹ کریں|اگلا",
  "ਪੋਸਟ ਕਰੋ|ਅੱਗੇ",
  "পোস্ট করুন|পরবর্তী",
  "đăng|tiếp",
];

export const SEND_LABELS: ReadonlySet<string> = new Set(LABELS.flatMap((labels) => labels.split("|")));
