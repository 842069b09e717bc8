package org.entente.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * What a line says about itself: that it is a byline, a date, a credit, a sign-up, the heading of a
 * section that is not the article. General habits of pages, no phrases of one site.
 *
 * <p>Each method looks at one line and at a bounded number of its characters.
 */
public final class Cues {
  /** No furniture line is longer. */
  private static final int LONGEST = 600;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String AGENCIES =
      "(?:getty(?: images)?|a\\.?f\\.?p\\.?|reuters|\\bap\\b(?: photo)?|associated press|epa(?:-efe)?|efe|shutterstock|bloomberg|xinhua|tass|sputnik|anadolu(?: agency)?|\\baa\\b|pa (?:media|wire|images)|istock(?:photo)?|alamy(?: stock photo)?|dpa|picture[ -]alliance|imago|zuma(?: press)?|nurphoto|unsplash|pexels|pixabay|wikimedia(?: commons)?|flickr|handout|pool|kyodo|yonhap|ians|pti|\\bani\\b|file photo|courtesy|afp photo|ukrinform|eyevine|keystone|magnum photos?|instagram|screengrab|screenshot|stringer|archive)";

  /** A line that only says whose a picture is. */
  private static final Phrases CREDIT =
      Phrases.of(
          "(?:photo(?:graph(?:er|y|s)?|s)?|image[sn]?|pictures?|picture credits?|illustrations?|graphics?|video|foto(?:s|grafie)?|bild(?:er|quelle|rechte)?|cover|credits?|crédit|credit line|fuente|quelle|file|cartoon|map|artwork|art|header image|featured image|cover image|main image)(?: (?:credits?|courtesy(?: of)?|source|by|from|via|photo|illustration|von|copyright))*\\s?[:/|©-]\\s?.{0,100}"
              + "|(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphic|video) (?:by|courtesy|credits?|from|via|supplied|provided)\\b.{0,80}"
              + "|©.{0,80}|\\(?(?:.{0,50}[/|•–—-]\\s?)?"
              + AGENCIES
              + "(?:\\s?[/|,•–—-]\\s?.{0,40})?(?: images| photo| photos)?\\)?\\.?",
          "",
          FLAGS);

  /** What at the end of a line gives it away as a caption. */
  private static final Phrases CAPTION_END =
      Phrases.of(
          "[(\\[](?:(?:photo|image|picture|photograph|pic|file|illustration|foto|credit|courtesy)\\b[^)\\]]{0,80}|[^)\\]]{0,60}\\b(?:photo|photos|image|images|photograph|pool|handout)|(?:[^)\\]]{0,60}[/ ])?"
              + AGENCIES
              + "(?:[/ ,][^)\\]]{0,50})?)[)\\]]\\.?"
              + "|[.!?\"”)]?\\s[|–—-]?\\s?(?:photo(?:graph)?s?|images?|pictures?|foto|bild|credit|illustration)(?: (?:credit|by|courtesy(?: of)?|source))?\\s?:\\s?.{1,80}"
              + "|[.!?\"”]\\s(?:photo|image|picture|photograph)s? (?:by|courtesy)\\b.{1,80}"
              + "|(?:\\s[|–—]\\s?|[.!?\"”]\\s)[^.!?|]{0,50}"
              + AGENCIES
              + "(?:[/ ][^.]{0,40})?"
              + "|\\s?©\\s?.{0,80}|\\bap photo/.{1,60}",
          "$",
          FLAGS);

  private static final Pattern PICTURE = Pattern.compile("(?i)photo|image|picture");

  private static final Pattern CAPTION_START =
      Pattern.compile(
          "^(?:file (?:photo|pic(?:ture)?|image)\\b|(?:in this|a) (?:file |handout |undated |still |satellite |aerial )?(?:photo|image|picture|grab)\\b.{0,60}(?:shows?|released|taken|provided)|(?:\\(?(?:from )?(?:left|l|clockwise)\\)?[,:] )|representational image|\\[?image:|photo:|picture:|caption:|(?:abbildung|abb\\.|figure|fig\\.) ?\\d{0,2} ?[:.])",
          FLAGS);

  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|reporting (?:for .{2,40} )?by|written by|words by|story by|text by|report by|authors?\\s?:|author|autor(?:in|en|es|a)?\\s?:|(?:(?:ein )?(?:artikel|beitrag|text)|erstellt|geschrieben|verfasst) von|(?:un (?:article|texte) |écrit |publié )?par|(?:escrito |publicado )?por|escribe|von|di|door)\\s?:?\\s+(.{2,150})$",
          FLAGS);

  /** Between a date and a name. */
  private static final Pattern DATED_BY =
      Pattern.compile(
          "(?<=[\\p{L}\\d.,|·–—-]) (?=(?:by|von|par|por|written by) (?-i:\\p{Lu}))", FLAGS);

  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "\\s*(?:[|•·;]|\\s[–—-]\\s|,\\s(?=(?:[^,]*\\b(?:writer|reporter|editor|correspondent|columnist|staff|press|news|bureau|contributor|analyst|journalist|producer|in)\\b))|\\b(?:published|updated|posted|last updated|on)\\b|\\b(?-i:for|in)\\s(?-i:(?=\\p{Lu}))).*$",
          FLAGS);

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|de|da|di|del|della|dos|van|von|der|den|el|al|bin|ben|la|le|y|e|and|und|et|&|,))*(?:,?\\s(?:Jr|Sr)\\.?|,\\s(?:\\p{Lu}{2,6}|(?:\\p{Lu}\\p{L}?\\.){2,3}|PhD))*");

  private static final String PLACED_NAME =
      "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,2} in \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?";

  private static final Pattern PLACED_NAMES =
      Pattern.compile(PLACED_NAME + "(?:(?:, | and )" + PLACED_NAME + ")*");

  private static final Pattern RIGHTS = Pattern.compile("©|\\(c\\) ?\\d{4}|\\bcopyright\\b", FLAGS);

  private static final Pattern ROLE_LINE =
      Pattern.compile(
          "(?:.{0,40}\\b)?(?:correspondent|reporter|editor|writer|columnist|journalist|bureau chief|analyst|contributor)(?:\\b.{0,40})?",
          FLAGS);

  private static final Pattern OUTLET =
      Pattern.compile(
          "(?:The )?(?:\\p{Lu}[\\p{L}'’&-]*(?: of(?: the)?)? ){0,3}(?:Gazette|Times|Post|News|Herald|Tribune|Journal|Daily|Today|Chronicle|Observer|Telegraph|Mail|Review|Press|Agency|Ledger|Independent|Standard|Globe|Monitor|Register|Courier|Bulletin|Dispatch|Weekly|Magazine|Morning)(?: \\p{Lu}[\\p{L}'’-]*){0,2}");

  private static final Pattern SIGNED_PLACE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{Lu}.'’-]+(?:\\s\\p{Lu}[\\p{Lu}.'’-]+){1,4})(?:\\s?[–—-]\\s?|\\s?/\\s?).{2,60}$");

  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "published|updated|posted|modified|last|created|first|date|on|at|the|min(?:ute)?s?|read(?:ing)?|time|am|pm|uhr|um|le|à|mis|jour|publié|stand|veröffentlicht|aktualisiert|gmt|utc|est|edt|cet|cest|ist|bst|pst|pdt|et|hrs?|hours?|ago|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|and|by|in|\\d+|[a-z]",
          FLAGS);

  private static final Pattern READING_TIME =
      Pattern.compile(
          "^(?:(?:reading|read) time\\s?:?\\s?)?(?:about |approx\\.? )?\\d+[ -]?(?:min(?:ute)?s?\\.?)(?: read(?:ing)?(?: time)?)?$|^(?:lesezeit|temps de lecture).{0,30}$|^(?:an? )?\\d+ (?:hours?|days?|weeks?|months?|years?) ago$",
          FLAGS);

  private static final Pattern BIO =
      Pattern.compile(
          "^(?:the|this|our) (?:author|writer|contributor|columnist|reporter)s?\\b.{0,60}\\b(?:is|are|was|has|works?|writes?|teach|served?|covers?)\\b"
              + "|\\bthe (?:author|writer) is (?:a|an|the)\\b|(?:current )?research interests? (?:include|are|lie|focus)"
              + "|^(?:(?:he|she|they) )?(?:is|are|was) (?:a|an|the)\\b.{0,80}\\b(?:author|writer|member|fellow|professor|lecturer|journalist|reporter|analyst|researcher|editor|director|student|columnist|associate|correspondent|co-?founder|expert|consultant)\\b"
              + "|\\b(?:can be (?:reached|contacted|followed)|follow (?:him|her|them) on|you can (?:follow|reach|contact) (?:him|her|them)|(?:his|her) (?:latest|new|most recent|forthcoming) book)\\b"
              + "|^(?-i:\\p{Lu})[\\p{L}.'’-]+(?: (?-i:\\p{Lu})[\\p{L}.'’-]+){1,3} (?:teaches|covers|reports (?:on|from|for)|writes (?:about|for|on)|edits|blogs|is the author of)\\b"
              + "|^(?:he|she) (?:tweets|writes|covers|reports|blogs|previously|holds|has (?:written|worked|covered|a (?:degree|master))|lives in|studied|graduated)\\b",
          FLAGS);

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:is|was|works as|serves as)\\b.{0,40}\\b(?:author|writer|reporter|journalist|correspondent|editor|columnist|professor|lecturer|fellow|analyst|director|researcher|founder|contributor|blogger|expert|specialist|consultant|scholar|associate|student|freelance\\w*|producer|strategist|manager|ceo|president|head|chair\\w*|coordinator|covers|covering)\\b|\\b(?:covers|writes about|reports on|writes for|has been writing|has written|joined|loves|enjoys)\\b",
          FLAGS);

  private static final Pattern SIGN_OFF_ROLE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}(?:, .{0,60},)? (?:is|was) (?:a|an|the|our)\\b.{0,60}\\b(?:staff |senior |freelance |contributing |national |political |foreign )?(?:reporter|journalist|correspondent|columnist|writer|editor|contributor|blogger)\\b.{0,60}\\b(?:at|for|with|of|based|who|covering)\\b");

  private static final Pattern LOGO = Pattern.compile("^(.{2,40}?) logo$", FLAGS);

  /** A place in capitals, then no more than a date and a bracket, then a dash. */
  private static final Pattern DATELINE =
      Pattern.compile("^(\\p{Lu}[\\p{Lu} .'/-]{2,40},? [^\"\u201C]{3,60}?)\\s[-\u2013\u2014]+\\s");

  private Cues() {}

  /** Whether the line is what readers press, or a mere count or time: no letters in it. */
  public static boolean isButton(String line) {
    return line.length() <= 60 && (Furniture.BUTTON.matches(line) || !hasLetter(line));
  }

  private static boolean hasLetter(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLetter(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line asks for an address to write to, or offers letters by mail. */
  public static boolean isSignUp(String line) {
    return line.length() <= LONGEST && Furniture.SIGN_UP.standIn(line);
  }

  /** Whether the line heads a section that is not the article: related, comments, tags, bio. */
  public static boolean isSection(String line) {
    return line.length() <= 90 && Furniture.SECTION.matches(line);
  }

  /** Whether the line is furniture: sign-up, cookies, rights, share, pointers elsewhere. */
  public static boolean isNoise(String line) {
    return line.length() <= LONGEST
        && (isHashtags(line)
            || Arrows.pointOn(line)
            || Furniture.NOISE_START.begin(line)
            || Furniture.NOISE_WITHIN.standIn(line));
  }

  /** Whether the line only says whose a picture is. */
  public static boolean isCredit(String line) {
    return line.length() <= 120 && CREDIT.matches(line);
  }

  /** Whether the line describes a picture and says so. */
  public static boolean isCaption(String line) {
    return line.length() <= LONGEST
        && (CAPTION_START.matcher(line).lookingAt()
            || endsAsCaption(tail(line)) && !isSignedStory(line));
  }

  /** Several sentences and an agency that sent them, no picture. */
  private static boolean isSignedStory(String line) {
    return line.endsWith(")")
        && Characters.holdsSentenceEnd(line)
        && !PICTURE.matcher(tail(line)).find();
  }

  private static boolean endsAsCaption(String tail) {
    return mayEndAsCaption(tail) && CAPTION_END.standIn(tail);
  }

  /** A sentence that names no picture and has no mark of a credit ends as prose does. */
  private static boolean mayEndAsCaption(String tail) {
    int last = tail.length() - 1;
    if (last < 1 || tail.charAt(last) != '.') {
      return true;
    }
    char before = tail.charAt(last - 1);
    return before == ')'
        || before == ']'
        || before == 'p'
        || before == 'P'
        || tail.indexOf(':') >= 0
        || tail.indexOf('©') >= 0
        || PICTURE.matcher(tail).find();
  }

  private static String tail(String line) {
    return line.length() <= 160 ? line : line.substring(line.length() - 160);
  }

  /** Whether the line is all hashtags. */
  public static boolean isHashtags(String line) {
    if (line.isEmpty() || line.charAt(0) != '#' || line.length() < 2) {
      return false;
    }
    for (String word : line.split(" ", -1)) {
      if (word.length() < 2
          || word.charAt(0) != '#'
          || !Character.isLetterOrDigit(word.charAt(1))) {
        return false;
      }
    }
    return true;
  }

  /** The name in a byline such as "By Jane Doe, Staff Writer | 3 July"; empty when it is none. */
  public static Optional<String> findByline(String line) {
    if (line.length() > 160) {
      return Optional.empty();
    }
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return findName(by.group(1));
    }
    Matcher dated = DATED_BY.matcher(line);
    if (dated.find() && isDateLine(line.substring(0, dated.start()))) {
      return findByline(line.substring(dated.end()));
    }
    int bar = line.indexOf(" | ");
    if (bar > 0 && BY.matcher(line.substring(bar + 3)).matches()) {
      return findByline(line.substring(bar + 3));
    }
    Matcher signed = SIGNED_PLACE.matcher(line);
    return signed.matches() && Characters.words(line) <= 12
        ? Optional.of(signed.group(1))
        : Optional.empty();
  }

  /** The names in a line such as "Ann Lee in Rome and Bo Ek in Oslo"; empty when it is none. */
  public static Optional<String> findPlacedNames(String line) {
    if (line.length() > 120 || !PLACED_NAMES.matcher(line).matches()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String part : line.split(", | and ", -1)) {
      names.add(part.substring(0, part.indexOf(" in ")));
    }
    return Optional.of(String.join(", ", names));
  }

  /** Whether the line tells whose rights the page is. */
  public static boolean isRights(String line) {
    return line.length() <= LONGEST && RIGHTS.matcher(line).find();
  }

  /** Whether the line is a journalist's office, as pages write it under the name. */
  public static boolean isRole(String line) {
    return Characters.words(line) <= 6 && ROLE_LINE.matcher(line).matches();
  }

  /** The newspaper or agency a short line or one of its parts names; empty when none. */
  public static Optional<String> findOutlet(String line) {
    if (line.length() <= 120) {
      for (String part : line.split("\\s*[,|•·;]\\s*| [–—-] ", -1)) {
        if (OUTLET.matcher(part).matches() && part.indexOf(' ') > 0) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /** The name or names at the start of {@code text}, without what follows; empty when none. */
  public static Optional<String> findName(String text) {
    String rest = text;
    Optional<Dates.Found> date = Dates.search(rest, Dates.Order.DAY_FIRST);
    if (date.isPresent()) {
      rest = rest.substring(0, date.get().start());
    }
    rest = AFTER_NAME.matcher(rest).replaceFirst("").strip();
    while (!rest.isEmpty() && ",;:|–—-(".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    return rest.length() >= 2 && rest.length() <= 100 && NAME.matcher(rest).matches()
        ? Optional.of(rest)
        : Optional.empty();
  }

  /** The date in the dateline that opens an article: "KYIV, May 3, 2024 (Herald) -". */
  public static Optional<Published> findDatelineDate(String opening) {
    Matcher dateline = DATELINE.matcher(opening);
    return dateline.find()
        ? Dates.find(dateline.group(1), Dates.Order.DAY_FIRST)
        : Optional.empty();
  }

  /** Whether the line says no more than a date, a time and "published" or "updated". */
  public static boolean isDateLine(String line) {
    if (line.length() > 140) {
      return false;
    }
    if (READING_TIME.matcher(line).matches()) {
      return true;
    }
    Optional<Dates.Found> date = Dates.search(line, Dates.Order.DAY_FIRST);
    if (date.isEmpty()) {
      return false;
    }
    String rest = line.substring(0, date.get().start()) + " " + line.substring(date.get().end());
    int others = 0;
    for (String word : Characters.key(rest).split(" ", -1)) {
      if (!word.isEmpty() && !DATE_WORDS.matcher(word).matches()) {
        others++;
      }
    }
    return others <= 1 || others <= 3 && Dates.search(rest, Dates.Order.DAY_FIRST).isPresent();
  }

  /**
   * Whether a last paragraph tells who the author is.
   *
   * @param byline the author, where known
   */
  public static boolean isBio(String paragraph, @Nullable String byline) {
    if (paragraph.length() > 1200) {
      return false;
    }
    String head = paragraph.length() > 400 ? paragraph.substring(0, 400) : paragraph;
    if (BIO.matcher(head).find() || SIGN_OFF_ROLE.matcher(head).find()) {
      return true;
    }
    return byline != null
        && byline.length() > 4
        && head.toLowerCase(Locale.ROOT).startsWith(byline.toLowerCase(Locale.ROOT))
        && ROLE.matcher(head).find();
  }

  /** Where in a last paragraph a fused bio begins, or the paragraph's length. */
  public static int bioStart(String paragraph, @Nullable String byline) {
    int from = Math.max(0, paragraph.length() - 1500);
    for (int i = from; i + 2 < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if ((c == '.' || c == '!' || c == '?' || c == '”' || c == '"')
          && paragraph.charAt(i + 1) == ' '
          && Character.isUpperCase(paragraph.charAt(i + 2))) {
        String rest = paragraph.substring(i + 2);
        if (startsBio(rest, byline)) {
          return i + 1;
        }
      }
    }
    return paragraph.length();
  }

  private static final Pattern FUSED_BIO =
      Pattern.compile(
          "^(?:about the author\\b|(?:the|this) (?:author|writer) (?:is|was|works|teaches)\\b|(?:the )?(?:views|opinions) expressed\\b)",
          FLAGS);

  private static boolean startsBio(String rest, @Nullable String byline) {
    String head = rest.length() > 300 ? rest.substring(0, 300) : rest;
    return FUSED_BIO.matcher(head).find()
        || SIGN_OFF_ROLE.matcher(head).find()
        || byline != null
            && byline.indexOf(' ') > 0
            && head.startsWith(byline)
            && ROLE.matcher(head).find();
  }

  /** The outlet in a line such as "The Daily Planet logo"; empty when it is none. */
  public static Optional<String> findLogo(String line) {
    Matcher logo = LOGO.matcher(line);
    return logo.matches() ? Optional.of(logo.group(1)) : Optional.empty();
  }
}
