package org.entente.read.token;

import java.util.Set;

/** Words that keep their full stop, and words that tell a sentence's beginning. */
final class Abbreviations {
  private Abbreviations() {}

  /** What stands before a name: no sentence ends after it. */
  static final Set<String> TITLES =
      Set.of(
          "Mr",
          "Mrs",
          "Ms",
          "Messrs",
          "Dr",
          "Drs",
          "Prof",
          "Profs",
          "Gen",
          "Gens",
          "Lt",
          "Col",
          "Maj",
          "Capt",
          "Cmdr",
          "Cdr",
          "Adm",
          "Sgt",
          "Cpl",
          "Pvt",
          "Brig",
          "Sen",
          "Sens",
          "Rep",
          "Reps",
          "Gov",
          "Govs",
          "Pres",
          "Amb",
          "Hon",
          "Rev",
          "Fr",
          "St",
          "Ste",
          "Ft",
          "Mt",
          "Msgr",
          "Supt",
          "Det",
          "Insp",
          "Atty",
          "Spc",
          "Pfc",
          "Mme",
          "Mlle",
          "vs",
          "Vice-Adm",
          "Ayat");

  /** What may end a sentence or not. */
  static final Set<String> OTHERS =
      Set.of(
          "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "Esq", "etc", "Dept", "dept",
          "approx", "Ave", "Blvd", "Univ", "Assn", "Bldg", "Ariz", "Calif", "Colo", "Conn", "Fla",
          "Mich", "Minn", "Okla", "Tenn", "Que", "viz", "cf", "Intl", "Natl", "Govt", "govt", "Ph",
          "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan", "Apr", "Plc", "Pty", "Est", "Ext");

  /** Abbreviations only if a digit follows. */
  static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "No", "Nos", "no", "nos", "p", "pp", "Vol", "vol", "Art", "Fig", "fig", "Sec", "Ch",
          "Para", "para", "Mar", "Jun", "Jul", "Sep", "Op", "c", "ca", "Res", "Pub");

  /** Abbreviations only if a comma, a digit or a small letter follows. */
  static final Set<String> INSIDE =
      Set.of(
          "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Mass", "Miss", "Wash", "Ill",
          "Ind", "Del", "Tex", "Ore", "La", "Pa", "Ga", "Va", "Md", "Mo", "Ky", "Kan", "Neb", "Nev",
          "Mont", "Wis", "Wyo", "Ala", "Ark", "Penn", "Vt", "Ont", "Rd", "Mar", "Jun", "Jul", "Sep",
          "yrs", "hrs", "mins", "lbs", "oz", "ft", "al", "est", "esp", "incl", "resp");

  /** Words written with a capital at a sentence's beginning only. */
  static final Set<String> STARTERS =
      Set.of(
          "The",
          "An",
          "He",
          "She",
          "It",
          "They",
          "We",
          "You",
          "But",
          "And",
          "Or",
          "In",
          "On",
          "At",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "His",
          "Her",
          "Its",
          "Their",
          "Our",
          "My",
          "If",
          "When",
          "While",
          "As",
          "After",
          "Before",
          "However",
          "Although",
          "Though",
          "For",
          "With",
          "By",
          "To",
          "From",
          "Some",
          "Many",
          "Most",
          "Both",
          "Not",
          "No",
          "So",
          "Such",
          "What",
          "Who",
          "Why",
          "How",
          "Where",
          "Which",
          "Since",
          "Under",
          "According",
          "Also",
          "Another",
          "Any",
          "All",
          "Because",
          "Despite",
          "During",
          "Each",
          "Earlier",
          "Even",
          "Following",
          "Here",
          "Instead",
          "Last",
          "Later",
          "Meanwhile",
          "Moreover",
          "More",
          "Much",
          "Now",
          "Of",
          "Once",
          "One",
          "Only",
          "Other",
          "Others",
          "Over",
          "Several",
          "Still",
          "Then",
          "Through",
          "Thus",
          "Until",
          "Yet",
          "Critics",
          "Officials",
          "Asked",
          "Two",
          "Three",
          "Analysts",
          "Neither",
          "Nor",
          "Nevertheless",
          "Among",
          "Between",
          "Without");

  /** Verbs that make a capital after a quotation its speaker. */
  static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "asked",
          "asks",
          "told",
          "added",
          "adds",
          "wrote",
          "writes",
          "replied",
          "tweeted",
          "continued",
          "shouted",
          "declared",
          "wondered",
          "exclaimed",
          "quipped",
          "insisted",
          "responded",
          "demanded",
          "answered",
          "cried",
          "joked",
          "concluded");

  /** Endings of addresses on the web and of files. */
  static final Set<String> DOMAINS =
      Set.of(
          "com", "org", "net", "gov", "edu", "mil", "int", "info", "us", "uk", "co", "io", "eu",
          "tv", "ru", "cn", "de", "fr", "ua", "il", "ir", "jp", "au", "ca", "ch", "in", "pdf",
          "doc", "html", "htm", "php", "jpg", "png", "me", "ai", "xls", "txt", "news");

  /** First parts that UD English EWT leaves with what follows the hyphen. */
  static final Set<String> PREFIXES =
      Set.of(
          "e", "non", "pre", "anti", "re", "mid", "post", "co", "over", "pro", "multi", "ex", "sub",
          "semi", "neo", "un", "socio", "micro", "intra", "counter", "arch", "bi", "de", "inter",
          "trans", "ultra", "macro", "pan", "quasi", "pseudo", "psycho");

  /** Units written close to a number that are words of their own. */
  static final Set<String> UNITS =
      Set.of(
          "am", "pm", "AM", "PM", "bn", "mn", "tn", "m", "k", "mm", "cm", "km", "kg", "mph", "kph",
          "ft", "lb", "lbs", "GMT", "EST", "EDT", "h", "hrs", "min", "sq", "kt", "mg", "ml", "kw",
          "kW", "MW", "GW");
}
