package org.entente.read.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Mends tags before the parser sees them, where the sentence itself contradicts them: a clause
 * without a verb in which a word between a name and what it has for an object could be one
 * ("Algeria <i>supplies</i> 40 percent", "Norway <i>lent</i> Estonia guns"), a report at the end of
 * the sentence ("..., Kinshasa <i>charges</i>."), and question words that are none.
 */
final class TagRevision {
  /** All words that may be tagged as question or relative adverbs. */
  private static final Set<String> ADVERBS =
      Set.of(
          "when",
          "where",
          "why",
          "how",
          "whenever",
          "wherever",
          "however",
          "whereby",
          "wherein",
          "whence",
          "whither",
          "whereupon",
          "whereas",
          "what",
          "that",
          "while");

  /** What those who say something do at the end of a sentence, where a noun looks the same. */
  private static final Set<String> REPORTS =
      Set.of(
          "claim",
          "charge",
          "allege",
          "report",
          "estimate",
          "fear",
          "warn",
          "complain",
          "insist",
          "hint",
          "vow",
          "caution",
          "boast",
          "counter",
          "signal",
          "state",
          "rule",
          "argue",
          "say",
          "reckon",
          "believe",
          "suspect",
          "think",
          "hope",
          "admit",
          "concede",
          "contend",
          "maintain",
          "predict",
          "forecast",
          "note",
          "reveal",
          "suggest",
          "indicate",
          "announce",
          "declare",
          "assert",
          "stress",
          "confirm",
          "deny",
          "promise",
          "pledge",
          "threaten",
          "lament",
          "protest",
          "plead",
          "answer",
          "reply",
          "object",
          "joke",
          "quip",
          "calculate",
          "worry",
          "swear",
          "add",
          "remark",
          "write",
          "testify",
          "agree",
          "acknowledge",
          "explain",
          "conclude",
          "demand");

  private static final Set<String> NUMBERS =
      Set.of(
          "Two",
          "Three",
          "Four",
          "Five",
          "Six",
          "Seven",
          "Eight",
          "Nine",
          "Ten",
          "Eleven",
          "Twelve",
          "Thirteen",
          "Fourteen",
          "Fifteen",
          "Sixteen",
          "Seventeen",
          "Eighteen",
          "Nineteen",
          "Twenty",
          "Thirty",
          "Forty",
          "Fifty",
          "Sixty",
          "Seventy",
          "Eighty",
          "Ninety");

  private static final Set<String> BOTH =
      Set.of(
          "made",
          "built",
          "sold",
          "bought",
          "brought",
          "held",
          "led",
          "found",
          "kept",
          "left",
          "lost",
          "sent",
          "paid",
          "put",
          "set",
          "struck",
          "shot",
          "won",
          "met",
          "laid",
          "caught",
          "cut",
          "hit",
          "lent",
          "hurt",
          "spread",
          "taught",
          "thought",
          "read",
          "told",
          "understood");

  /** Letters of the longest second part of a given name ("hyung"). */
  private static final int LONGEST_PART = 5;

  /** How nouns end that tell what a person or body is. */
  private static final Pattern ROLE = Pattern.compile("(er|or|ist|ian|man|ief|ency|ent|ant|ion)$");

  private static final Set<String> SUBORDINATORS =
      Set.of("as", "while", "because", "although", "though", "when", "whereas");

  /** Irregular past tenses, which are nothing else. */
  private static final Set<String> PAST =
      Set.of(
          "arose",
          "awoke",
          "ate",
          "became",
          "began",
          "bade",
          "blew",
          "broke",
          "chose",
          "clung",
          "crept",
          "drank",
          "drew",
          "drove",
          "fled",
          "flew",
          "flung",
          "forbade",
          "foresaw",
          "forgave",
          "forgot",
          "forsook",
          "froze",
          "gave",
          "grew",
          "hung",
          "knew",
          "lent",
          "misled",
          "mistook",
          "outdid",
          "overcame",
          "overran",
          "oversaw",
          "overrode",
          "overtook",
          "overthrew",
          "rebuilt",
          "repaid",
          "retook",
          "rode",
          "sank",
          "sang",
          "sent",
          "shook",
          "shrank",
          "slew",
          "slid",
          "sought",
          "spoke",
          "sprang",
          "stole",
          "strode",
          "strove",
          "struck",
          "swam",
          "swept",
          "swore",
          "swung",
          "taught",
          "threw",
          "took",
          "tore",
          "undertook",
          "underwent",
          "undid",
          "upheld",
          "wept",
          "went",
          "withdrew",
          "withheld",
          "withstood",
          "woke",
          "wove",
          "wrote");

  private final Tagger tagger;
  private final VerbTags verbs;
  private final int noun;
  private final int name;
  private final int number;
  private final int adjective;
  private String[] forms = new String[0];
  private int[] tags = new int[0];

  TagRevision(Tagger tagger) {
    this.tagger = tagger;
    verbs = VerbTags.of(tagger);
    noun = VerbTags.number(tagger, Upos.NOUN, "NN");
    name = VerbTags.number(tagger, Upos.PROPN, "NNP");
    number = VerbTags.number(tagger, Upos.NUM, "CD");
    adjective = VerbTags.number(tagger, Upos.ADJ, "JJ");
  }

  /**
   * Changes tags in place.
   *
   * @param forms the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   */
  void apply(String[] forms, int[] tags) {
    this.forms = forms;
    this.tags = tags;
    int start = 0;
    int comma = -1;
    int that = -1;
    boolean finite = false;
    if (forms.length > 2 && NUMBERS.contains(forms[0]) && nominal(0) && nominal(2)) {
      set(0, number); // "Eleven Soviet republics": a capital that only opens the sentence
    }
    for (int i = 0; i < forms.length; i++) {
      String penn = penn(i);
      if (penn.equals("WRB") && !ADVERBS.contains(forms[i].toLowerCase(Locale.ROOT))) {
        set(i, noun);
      }
      if (PAST.contains(forms[i]) && !penn.equals("VBN") && i > 0 && nominal(i - 1)) {
        set(i, verbs.past());
      }
      if (!nominal(i) && designation(forms[i])) {
        set(i, name);
      }
      if (reporting(i)) {
        set(i, plural(i - 1) ? verbs.plain() : verbs.singular());
      }
      if (penn.equals("VBD") && describing(i)) {
        set(i, verbs.participle());
      }
      if (behindModal(i)) {
        set(i, verbs.infinitive());
      }
      if (penn.equals("JJ") && behindOf(i)) {
        set(i, noun);
      }
      if (forms[i].equals("spare") && i + 1 < forms.length && forms[i + 1].startsWith("part")) {
        set(i, adjective); // "vehicles and spare parts": no verb
      }
      if (givenName(i)) {
        set(i, name);
      }
      if (penn.equals("VBG") && i > 0 && i + 1 < forms.length && shared(i)) {
        set(i, noun);
      }
      finite |= finite(penn(i));
      if (forms[i].equals(",")) {
        if (that > 0 && !forms[that].equals("that")) {
          inClause(that, i);
        }
        comma = i;
        that = -1;
      }
      if (penn.equals("JJR") && i > 0 && i + 1 < forms.length && headless(i)) {
        set(i, noun); // "Denmark's premier told them"
      }
      if (forms[i].equals("that") && penn.equals("IN") || subordinates(i)) {
        that = i;
      } else if (finite(penn(i))) {
        that = -1;
      }
      boolean end = i + 1 == forms.length;
      if (end || forms[i].equals(";") || forms[i].equals(":")) {
        if (that > 0) {
          inClause(that, i);
        }
        that = -1;
        if (finite || !lostVerb(start, i)) {
          report(Math.max(start, comma + 1), end ? i : start);
        }
        start = i + 1;
        finite = false;
      }
    }
  }

  /** "T-72", "Su-34": a capital before the hyphen and a digit behind it name a machine. */
  private static boolean designation(String form) {
    int hyphen = form.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < form.length()
        && Character.isUpperCase(form.charAt(0))
        && Character.isDigit(form.charAt(hyphen + 1));
  }

  /** "Oslo could <i>influence</i> prices": a modal is followed by a verb, not by a noun. */
  private boolean behindModal(int word) {
    return word > 0
        && (penn(word).equals("NN") || penn(word).equals("RB") && forms[word].endsWith("ply"))
        && penn(word - 1).equals("MD")
        && word + 1 < forms.length
        && (nominal(word + 1) || opensObject(word + 1) || penn(word + 1).equals("JJ"));
  }

  /** "exports of <i>maize</i> to Oslo": behind "of" and before a preposition stands a noun. */
  private boolean behindOf(int word) {
    return word > 0
        && word + 1 < forms.length
        && forms[word - 1].equals("of")
        && Character.isLowerCase(forms[word].charAt(0))
        && (penn(word + 1).equals("IN") || penn(word + 1).equals("TO"))
        && !forms[word].equals("old")
        && !forms[word].equals("late");
  }

  /** "power <i>sharing</i> between the two": done by both, a noun. */
  private boolean shared(int word) {
    return penn(word - 1).equals("NN") && forms[word + 1].equals("between");
  }

  /** "Park Min-<i>jun</i>": the small second part of a given name. */
  private boolean givenName(int word) {
    return word > 2
        && penn(word).equals("NN")
        && forms[word].length() <= LONGEST_PART
        && forms[word - 1].equals("-")
        && universal(word - 2) == Upos.PROPN
        && universal(word - 3) == Upos.PROPN;
  }

  /** "Yerevan <i>fears</i> it may", "neighbours <i>suspect</i> that": a clause follows. */
  private boolean reporting(int word) {
    if (word < 1 || word + 2 >= forms.length || !nominal(word - 1)) {
      return false;
    }
    String penn = penn(word);
    boolean many = plural(word - 1);
    boolean third = !many && penn.equals("NNS") && universal(word - 1) == Upos.PROPN;
    boolean bare = many && (penn.equals("NN") || penn.equals("JJ"));
    boolean clause =
        switch (forms[word + 1]) {
          case "it", "he", "she", "they", "there", "that" -> true;
          default -> false;
        };
    return clause
        && (third || bare)
        && REPORTS.contains(third ? base(forms[word], "s") : forms[word]);
  }

  /**
   * "The jets, <i>made</i> in Sweden, were sold": between commas, and the verb comes after them.
   */
  private boolean describing(int word) {
    if (word < 2 || !forms[word - 1].equals(",") || !nominal(word - 2) || !both(forms[word])) {
      return false;
    }
    int end = word + 1;
    while (end + 1 < forms.length && universal(end) != Upos.PUNCT) {
      end++;
    }
    return end + 1 < forms.length
        && forms[end].equals(",")
        && end > word + 1
        && (finite(penn(end + 1)) || universal(end + 1) == Upos.AUX);
  }

  /** Whether the past tense has the participle's form. */
  private static boolean both(String form) {
    return form.endsWith("ed") || BOTH.contains(form);
  }

  private boolean headless(int word) {
    return penn(word - 1).equals("POS") && finite(penn(word + 1));
  }

  /** Opens a clause, and no phrase: "as Nordic allies <i>court</i> Ankara". */
  private boolean subordinates(int word) {
    String penn = penn(word);
    return (penn.equals("IN") || penn.equals("WRB"))
        && SUBORDINATORS.contains(forms[word].toLowerCase(Locale.ROOT));
  }

  /** "denies that its factories <i>ship</i> sights": a clause that has no other verb. */
  private void inClause(int that, int end) {
    boolean content = forms[that].equals("that");
    for (int i = content ? that + 2 : that + 3; i + 1 < end; i++) {
      if (plural(i - 1)
          && penn(i).equals("NN")
          && nominal(i + 1)
          && (content || !ROLE.matcher(forms[i]).find() && !named(i + 1))) {
        set(i, verbs.plain());
        return;
      }
    }
  }

  /** Whether two words of a name follow each other: "arms dealer Jan Novak". */
  private boolean named(int word) {
    return universal(word) == Upos.PROPN && universal(word + 1) == Upos.PROPN;
  }

  /** Gives a clause without a verb the first word that stands where its verb would. */
  private boolean lostVerb(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      boolean bare = universal(i - 1) == Upos.PROPN && nominal(i + 1) && forms[end].equals(".");
      if (!nominal(i - 1)
          || !bare && !opensObject(i + 1)
          || Character.isUpperCase(forms[i].charAt(0))) {
        continue;
      }
      String penn = penn(i);
      boolean s = forms[i].endsWith("s") && !forms[i].endsWith("ss");
      boolean third = s && penn.startsWith("NN") && !plural(i - 1);
      boolean ed = penn.equals("VBN") || penn.equals("JJ") && forms[i].endsWith("ed");
      if (third || ed && !forms[i + 1].equals(",")) {
        set(i, third ? verbs.singular() : verbs.past());
        return true;
      }
    }
    return forms[end].equals(".") && (lostPlainVerb(start, end) || secondPlural(start, end));
  }

  /** "Oslo's plan to lend tents to its neighbours <i>revives</i> a quarrel.": of two plurals. */
  private boolean secondPlural(int start, int end) {
    for (int i = start + 2; i < end; i++) {
      if (penn(i).equals("NNS")
          && plural(i - 1)
          && penn(i + 1).equals("DT")
          && !Character.isUpperCase(forms[i].charAt(0))) {
        set(i, verbs.singular());
        return true;
      }
    }
    return false;
  }

  /** "Dutch ministers <i>harbour</i> misgivings.": no plural stands before a noun as its part. */
  private boolean lostPlainVerb(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (penn(i).equals("NN")
          && penn(i - 1).equals("NNS")
          && penn(i + 1).equals("NNS")
          && !Character.isUpperCase(forms[i].charAt(0))) {
        set(i, verbs.plain());
        return true;
      }
    }
    return false;
  }

  /** "..., Indian newspapers allege.": the last word of the last part, where that has no verb. */
  private void report(int start, int end) {
    int last = end;
    while (last > start && universal(last) == Upos.PUNCT) {
      last--;
    }
    if (last <= start || !nominal(last - 1) && !penn(last - 1).equals("JJ")) {
      return;
    }
    for (int i = start; i < last; i++) {
      String penn = penn(i);
      if (finite(penn) || penn.equals("CC") || penn.equals("TO") || penn.startsWith("VB")) {
        return;
      }
    }
    String form = forms[last].toLowerCase(Locale.ROOT);
    String penn = penn(last);
    if (penn.equals("VBN") && REPORTS.contains(base(form, "ed"))) {
      set(last, verbs.past());
    } else if (penn.equals("NNS") && REPORTS.contains(base(form, "s"))) {
      set(last, verbs.singular());
    } else if (penn.equals("NN") && plural(last - 1) && REPORTS.contains(form)) {
      set(last, verbs.plain());
    }
  }

  private static String base(String form, String ending) {
    if (!form.endsWith(ending)) {
      return form;
    }
    String stem = form.substring(0, form.length() - ending.length());
    boolean whole = REPORTS.contains(stem);
    return whole || !ending.equals("ed") ? stem : stem + 'e';
  }

  private static boolean finite(String penn) {
    return penn.equals("VBD") || penn.equals("VBZ") || penn.equals("VBP") || penn.equals("MD");
  }

  private boolean nominal(int word) {
    Upos universal = universal(word);
    return universal == Upos.PROPN || universal == Upos.NOUN;
  }

  private boolean plural(int word) {
    String penn = penn(word);
    return penn.equals("NNS") || penn.equals("NNPS");
  }

  private boolean opensObject(int word) {
    String penn = word < forms.length ? penn(word) : "";
    return switch (penn) {
      case "DT", "CD", "NNP", "NNPS", "PRP", "PRP$", "JJS", "$", "PDT" -> true;
      default -> word < forms.length && Character.isDigit(forms[word].charAt(0));
    };
  }

  private void set(int word, int tag) {
    tags[word + Words.PAD] = tag;
  }

  private Upos universal(int word) {
    return tagger.universal(tags[word + Words.PAD]);
  }

  private String penn(int word) {
    return tagger.penn(tags[word + Words.PAD]);
  }
}
