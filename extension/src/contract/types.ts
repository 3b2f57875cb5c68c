/** Made from shared/schemas by `npm run types`; a test compares. Do not edit. */

/**
 * One draft to look at. Only the text is required. A field that is not listed here is refused, so that nothing more than this can be sent by mistake.
 */
export interface CheckRequest {
  /**
   * The draft exactly as typed, at most 65,536 Unicode code points; empty is allowed. Lone surrogates are read as U+FFFD. The author's own child number n (0 to 15) stands as a run of U+E000+n, one for each UTF-16 unit of the name.
   */
  text: string;
  /**
   * Where the draft is being written. Without it: other.
   */
  site?: "facebook" | "whatsapp" | "other";
  /**
   * Who will read it: own (one's own timeline), public (a town group, a page, reviews), school (the school's own page), group (a class or parents' chat), direct (one to one). Without it: unknown.
   */
  place?: "own" | "public" | "school" | "group" | "direct" | "unknown";
  /**
   * How many pictures and videos are attached. Never the pictures themselves. Without it: none.
   */
  media?: {
    /**
     * Number of pictures attached.
     */
    images?: number;
    /**
     * Number of videos attached.
     */
    videos?: number;
  };
  /**
   * Whether the site's own switch to post without a name is on. Without it: false.
   */
  anonymous?: boolean;
  /**
   * The short name of the school, where the checker serves several.
   */
  school?: string;
  /**
   * The language to answer in, as a BCP 47 tag. Without it: en-GB. Where there is no translation the answer is in en-GB.
   */
  language?: string;
}

/**
 * What was noticed in one draft. Every stretch is half open and counted in UTF-16 units of the text that was sent.
 */
export interface CheckAnswer {
  /**
   * The highest level of the findings; clear where there are none. help stands apart: a child may be at risk.
   */
  level: "pause" | "note" | "help" | "clear";
  /**
   * Most serious first; each act and target stands at most once.
   */
  findings: {
    /**
     * What the words do.
     */
    act:
      | "threat"
      | "discrimination"
      | "abuse"
      | "personal_details"
      | "security"
      | "allegation"
      | "identifies_pupil"
      | "private_matter"
      | "photo"
      | "complaint"
      | "staff_contact"
      | "underage"
      | "campaign"
      | "anonymity"
      | "bad_language"
      | "names_person"
      | "safeguarding";
    /**
     * Whom it is about.
     */
    target: "pupil" | "staff" | "parent" | "volunteer" | "school" | "group" | "none";
    /**
     * How this one is to be shown.
     */
    level: "pause" | "note" | "help";
    /**
     * The words that show it, in order. Empty where no words do (a picture, a switch).
     */
    spans: {
      /**
       * First UTF-16 unit.
       */
      start: number;
      /**
       * The UTF-16 unit after the last.
       */
      end: number;
    }[];
    /**
     * How sure the checker is, from 0 to 1. Never shown to the parent.
     */
    sureness: number;
    /**
     * Special cases, by name, such as taken_at_school; one that is not known is to be passed over.
     */
    flags: string[];
    /**
     * A heading for the parent, at most eight words.
     */
    title: string;
    /**
     * The reason in plain words.
     */
    why: string;
    /**
     * What the school asks, in the school's own words; null where the school says nothing of its own.
     */
    clause: {
      title: string;
      text: string;
      /**
       * Where the policy can be read.
       */
      url: string | null;
    } | null;
  }[];
  advice: {
    /**
     * Whom to turn to, nearest first.
     */
    routes: {
      role: string;
      name: string | null;
      /**
       * E-mail address, telephone number, web address or place.
       */
      address: string;
      hours: string | null;
      /**
       * How soon an answer can be expected.
       */
      reply: string | null;
      languages: string[];
    }[];
    /**
     * A private message, half written; null where there is nothing to tell anyone.
     */
    message: {
      subject: string;
      /**
       * What it is about, one sentence.
       */
      about: string;
      /**
       * What happened, in the draft's own words; only other people's children are another child.
       */
      facts: string;
      /**
       * What the parent may wish for, likeliest first.
       */
      wants: ("listen" | "answer" | "act")[];
      /**
       * The opening sentence for each kind of message.
       */
      kinds: {
        feedback: string;
        concern: string;
        complaint: string;
      };
      /**
       * Stretches of facts that hold insults or swear words: offered struck out, and left out only where the parent says so. Sorted, never overlapping.
       */
      strikes: {
        /**
         * First UTF-16 unit of facts.
         */
        start: number;
        /**
         * The UTF-16 unit after the last.
         */
        end: number;
      }[];
    } | null;
    /**
     * The edits that take the names out; they are sorted and never overlap.
     */
    names_out: {
      edits: {
        /**
         * First UTF-16 unit.
         */
        start: number;
        /**
         * The UTF-16 unit after the last.
         */
        end: number;
        replacement: string;
      }[];
    };
    /**
     * Whom to turn to when a child may be at risk. Only where level is help.
     */
    help: {
      name: string;
      what: string;
      phone: string | null;
      url: string | null;
    }[];
  };
  checked: {
    /**
     * The school's name.
     */
    school: string;
    /**
     * Which policy was used, with its version or date.
     */
    policy: string;
    /**
     * en, or unsupported where the draft is not in a language the checker reads: then only names and numbers were looked at.
     */
    language: "en" | "unsupported";
    /**
     * false only if a work budget ran out: part of the draft was not looked at.
     */
    complete: boolean;
  };
}

/**
 * What a browser needs to know of a school before it connects, and what a parent is shown.
 */
export interface School {
  /**
   * The short name to send as school.
   */
  slug: string;
  /**
   * The school's name.
   */
  name: string;
  /**
   * Which country's routes apply.
   */
  nation: "england" | "wales" | "scotland" | "northern-ireland" | "jersey";
  /**
   * Which policy is used, with its version or date.
   */
  policy: string;
  /**
   * The places that the school's policy speaks of.
   */
  places: ("own" | "public" | "school" | "group" | "direct" | "unknown")[];
  /**
   * What the school asks, in its own words.
   */
  asks: {
    title: string;
    text: string;
    url: string | null;
  }[];
  /**
   * Whom to turn to, in the order of the school's own steps.
   */
  routes: {
    role: string;
    name: string | null;
    address: string;
    hours: string | null;
    reply: string | null;
    languages: string[];
  }[];
  /**
   * Who runs this checker. Both are null only where it runs on the parent's own computer.
   */
  operator: {
    name: string | null;
    /**
     * The page that says how the operator looks after what is sent.
     */
    privacy_url: string | null;
  };
}

/**
 * How much the checker takes. Sizes carry their unit in their name.
 */
export interface Limits {
  /**
   * The version of this contract.
   */
  version: 1;
  /**
   * The longest draft, in Unicode code points.
   */
  text_code_points: number;
  /**
   * The longest request body, in bytes.
   */
  body_bytes: number;
  /**
   * The longest request header that is sure to be taken, in bytes.
   */
  header_field_bytes: number;
  /**
   * The number of request headers that is sure to be taken.
   */
  header_fields: number;
  /**
   * The highest number of pictures that can be stated.
   */
  images: number;
  /**
   * The highest number of videos that can be stated.
   */
  videos: number;
  /**
   * How many of the author's own children can be masked.
   */
  own_children: number;
  sites: string[];
  places: string[];
  /**
   * The languages that drafts are read in.
   */
  languages: string[];
}

/**
 * An error, as RFC 9457 has it. It never holds anything that was sent.
 */
export interface Problem {
  /**
   * Always about:blank; tell problems apart by code.
   */
  type: "about:blank";
  /**
   * The name of the HTTP status.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * Stable: a program may depend on it.
   */
  code:
    | "bad_request"
    | "not_json"
    | "duplicate_key"
    | "too_deep"
    | "origin_not_allowed"
    | "host_not_allowed"
    | "not_found"
    | "unknown_school"
    | "method_not_allowed"
    | "body_too_large"
    | "address_too_long"
    | "encoding_not_supported"
    | "media_type_not_supported"
    | "expectation_failed"
    | "not_an_object"
    | "missing_field"
    | "unknown_field"
    | "invalid_field"
    | "text_too_long"
    | "school_needed"
    | "too_many_requests"
    | "headers_too_large"
    | "not_implemented"
    | "internal_error"
    | "not_ready";
  /**
   * One sentence that says what to do.
   */
  detail: string;
  /**
   * The field of this contract that is to blame, where one is.
   */
  field?: string;
}

export type Finding = CheckAnswer["findings"][number];
export type Act = Finding["act"];
export type Target = Finding["target"];
export type Level = CheckAnswer["level"];
export type Span = Finding["spans"][number];
export type Clause = NonNullable<Finding["clause"]>;
export type Advice = CheckAnswer["advice"];
export type Route = Advice["routes"][number];
export type HelpContact = Advice["help"][number];
export type SiteName = Exclude<NonNullable<CheckRequest["site"]>, "other">;
export type Place = NonNullable<CheckRequest["place"]>;
