package org.entente.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * Identifies languages: English by its function words, which costs nothing; all else by OpenNLP's
 * detector, whose 10 MB model is read the first time a text is not plainly English.
 */
public final class Languages {
  private static final String MODEL_PATH = "/langdetect-183.bin";

  /** How much of a text is looked at. */
  private static final int SAMPLE = 3000;

  /** At least this share of an English text's words are {@link #FUNCTION_WORDS}. */
  private static final double ENGLISH_SHARE = 0.18;

  /** Fewer words say too little for {@link #ENGLISH_SHARE}. */
  private static final int FEW_WORDS = 8;

  private static final double CONFIDENT = 0.04;
  private static final double LEAD = 1.3;

  /** With this share of English function words no other language is believed. */
  private static final double SOME_ENGLISH = 0.12;

  // Words frequent in English and in no other language written in Latin letters.
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "that", "is", "was", "for", "with", "from", "which", "have", "has",
          "are", "were", "been", "would", "this", "they", "their", "his", "had", "not", "but",
          "said", "by", "to", "it", "at", "who", "after", "more", "about", "its", "be", "will",
          "you", "your", "we", "our", "how", "what", "when", "can");

  private static final Map<String, String> TO_TWO_LETTERS = twoLetters();

  private Languages() {}

  /** ISO 639-1 code (639-3 where there is none) of the text's language; empty when unsure. */
  public static Optional<String> find(String text) {
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    int words = 0;
    int function = 0;
    int i = 0;
    while (i < sample.length()) {
      int start = i;
      while (i < sample.length() && Character.isLetter(sample.charAt(i))) {
        i++;
      }
      if (i > start) {
        words++;
        if (i - start <= 5
            && FUNCTION_WORDS.contains(sample.substring(start, i).toLowerCase(Locale.ROOT))) {
          function++;
        }
      } else {
        i++;
      }
    }
    if (words >= FEW_WORDS && function >= words * ENGLISH_SHARE) {
      return Optional.of("en");
    }
    Optional<String> script = Scripts.find(sample);
    if (script.isPresent()) {
      return script;
    }
    if (sample.length() < 12) {
      return Optional.empty();
    }
    boolean foreign = Scripts.isForeign(sample);
    Language[] found = new LanguageDetectorME(Detector.MODEL).predictLanguages(sample);
    String code = TO_TWO_LETTERS.getOrDefault(found[0].getLang(), found[0].getLang());
    // The detector shares its belief among a hundred languages: what counts is the lead.
    boolean clear =
        found[0].getConfidence() >= CONFIDENT
            && found[0].getConfidence() >= LEAD * found[1].getConfidence();
    // Names alone look like any language: a few words in plain letters prove none.
    boolean enough = words >= FEW_WORDS || !Scripts.isPlain(sample);
    if (foreign || clear && enough && function < words * SOME_ENGLISH) {
      return Optional.of(code);
    }
    // In headlines and scraps English function words decide.
    return code.equals("en") || function > 0 ? Optional.of("en") : Optional.empty();
  }

  /** The language part of a declared tag such as {@code en-GB}, or null when it is none. */
  public static @Nullable String ofTag(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() == 2 ? language : TO_TWO_LETTERS.get(language);
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    // The detector names some languages by their standard variety.
    codes.put("cmn", "zh");
    codes.put("nob", "no");
    codes.put("nno", "no");
    codes.put("pes", "fa");
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("zlm", "ms");
    codes.put("plt", "mg");
    return Map.copyOf(codes);
  }

  /** Read on first use. */
  private static final class Detector {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream model = Languages.class.getResourceAsStream(MODEL_PATH)) {
        if (model == null) {
          throw new EntenteException(
              EntenteException.Code.INTERNAL,
              "the language model is not on the class path",
              MODEL_PATH);
        }
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new EntenteException(
            EntenteException.Code.RESOURCES, "the language model cannot be read", MODEL_PATH, e);
      }
    }
  }
}
