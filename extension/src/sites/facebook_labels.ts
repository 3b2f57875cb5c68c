/** What the buttons "Post" and "Next" of a composer are called, in small letters, by language. Only a second sign: the place in the form comes first. */

const LABELS: Readonly<Record<string, string>> = {
  en: "post|next|share|share now",
  cy: "postio|nesaf|rhannu",
  de: "posten|weiter|teilen",
  fr: "publier|suivant|partager",
  es: "publicar|siguiente|compartir",
  pt: "seguinte|partilhar|avançar",
  it: "pubblica|avanti|condividi",
  pl: "opublikuj|dalej|udostępnij",
  ro: "postează|publică|înainte|distribuie",
  uk: "опублікувати|далі|поширити",
  ru: "опубликовать|далее|поделиться",
  tr: "paylaş|ileri",
  ar: "نشر|التالي|مشاركة",
  ur: "پوسٹ کریں|اگلا",
  pa: "ਪੋਸਟ ਕਰੋ|ਅੱਗੇ",
  bn: "পোস্ট করুন|পরবর্তী",
  vi: "đăng|tiếp",
};

export const SEND_LABELS: ReadonlySet<string> = new Set(Object.values(LABELS).flatMap((labels) => labels.split("|")));
