package org.entente.read.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.NameIndex;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.read.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by longest match at token starts. A person named in full once may be named by surname
 * anywhere in the same article.
 */
public final class NameFinder {
  /** States where the family name stands first. */
  private static final Set<String> FAMILY_NAME_FIRST =
      Set.of("CHN", "HKG", "KOR", "MAC", "PRK", "TWN", "VNM", "KHM", "HUN");

  /** Words that a name in title case writes small. */
  private static final Set<String> SMALL = Set.of("OF", "THE", "AND", "FOR", "IN", "ON");

  /** Small words inside names of persons. */
  private static final Set<String> PARTICLES =
      Set.of("bin", "ibn", "ben", "al", "el", "de", "da", "do", "dos", "du", "van", "von", "der");

  private static final int SHORTEST_SURNAME = 2;

  private static final int LONGEST_SPELLED = 5;
  private static final int SHORTEST_CAPITALS = 4;

  private final NameIndex<List<Sense>> names;
  private final Lexicon lexicon;

  /**
   * @param lexicon the names to find
   */
  public NameFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.names = lexicon.actors().names();
  }

  /** The names in the sentences of one article, by sentence and token. */
  public List<NameMatch> find(String text, List<Sentence> sentences) {
    List<NameMatch> full = new ArrayList<>();
    Map<String, List<Sense>> surnames = new HashMap<>();
    for (int index = 0; index < sentences.size(); index++) {
      findIn(text, sentences.get(index), index, full, surnames);
    }
    return surnames.isEmpty() ? full : withSurnames(sentences, full, surnames);
  }

  private void findIn(
      String text,
      Sentence sentence,
      int index,
      List<NameMatch> found,
      Map<String, List<Sense>> surnames) {
    int token = 0;
    while (token < sentence.size()) {
      NameMatch match = matchAt(text, sentence, index, token);
      if (match == null) {
        token++;
        continue;
      }
      found.add(match);
      rememberSurname(sentence, match, surnames);
      token = match.last() + 1;
    }
  }

  private @Nullable NameMatch matchAt(String text, Sentence sentence, int index, int token) {
    long found = names.longest(text, sentence.start(token));
    if (found >= 0) {
      int last = tokenEndingAt(sentence, token, NameIndex.end(found));
      if (last >= 0) {
        List<Sense> senses = names.value(found);
        NameMatch longer =
            last == token && senses.get(0).kind() == Sense.Kind.PERSON
                ? spelledOtherwise(text, sentence, index, token)
                : null;
        return longer == null ? new NameMatch(index, token, last, senses) : longer;
      }
    }
    if (!Character.isUpperCase(text.charAt(sentence.start(token)))) {
      return null;
    }
    NameMatch shouted = inCapitals(text, sentence, index, token);
    return shouted == null ? spelledOtherwise(text, sentence, index, token) : shouted;
  }

  private static int tokenEndingAt(Sentence sentence, int first, int end) {
    int last = first;
    while (last < sentence.size() && sentence.end(last) < end) {
      last++;
    }
    return last < sentence.size() && sentence.end(last) == end ? last : -1;
  }

  /** "CANBERRA", "SECURITY COUNCIL": a name in capitals as datelines and headings write it. */
  private @Nullable NameMatch inCapitals(String text, Sentence sentence, int index, int first) {
    if (sentence.end(first) - sentence.start(first) < SHORTEST_CAPITALS
        || !capitals(sentence.form(first))) {
      return null;
    }
    int last = first;
    while (last + 1 < sentence.size() && capitals(sentence.form(last + 1))) {
      last++;
    }
    int start = sentence.start(first);
    String written = text.substring(start, sentence.end(last));
    long found = names.longest(titleCase(written), 0);
    int token = found < 0 ? -1 : tokenEndingAt(sentence, first, start + NameIndex.end(found));
    return token < 0 ? null : new NameMatch(index, first, token, names.value(found));
  }

  private static boolean capitals(String form) {
    for (int at = 0; at < form.length(); at++) {
      if (!Character.isUpperCase(form.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** "BANK OF ENGLAND" as "Bank of England". */
  private static String titleCase(String capitals) {
    StringBuilder cased = new StringBuilder(capitals.length());
    int word = 0;
    for (int at = 0; at <= capitals.length(); at++) {
      if (at == capitals.length() || !Character.isLetter(capitals.charAt(at))) {
        String whole = capitals.substring(word, at);
        cased.append(
            SMALL.contains(whole) || whole.isEmpty()
                ? whole.toLowerCase(Locale.ROOT)
                : whole.charAt(0) + whole.substring(1).toLowerCase(Locale.ROOT));
        if (at < capitals.length()) {
          cased.append(capitals.charAt(at));
        }
        word = at + 1;
      }
    }
    return cased.toString();
  }

  /** "Sergej Lavrow": a person's full name in another transcription. */
  private @Nullable NameMatch spelledOtherwise(
      String text, Sentence sentence, int index, int first) {
    int last = first;
    for (int next = following(sentence, last);
        next > 0 && next - first < LONGEST_SPELLED;
        next = following(sentence, last)) {
      last = next;
    }
    if (sentence.tag(first) != Upos.PROPN || continuesName(sentence, first)) {
      return null;
    }
    for (int end = last; end > first; end--) {
      String written = text.substring(sentence.start(first), sentence.end(end));
      List<Sense> senses = lexicon.actors().spelledLike(written);
      if (senses != null) {
        return new NameMatch(index, first, end, senses);
      }
    }
    return null;
  }

  /** The word of a name that a space or a hyphen joins to the one before; -1 when none does. */
  private static int following(Sentence sentence, int token) {
    int next = token + 1;
    boolean hyphen =
        next + 1 < sentence.size()
            && sentence.form(next).equals("-")
            && sentence.end(token) == sentence.start(next);
    next = hyphen ? next + 1 : next;
    return next < sentence.size()
            && (sentence.tag(next) == Upos.PROPN || PARTICLES.contains(sentence.form(next)))
            && sentence.end(next - 1) + (hyphen ? 0 : 1) == sentence.start(next)
        ? next
        : -1;
  }

  /** Whether a name that is no title stands directly before: then a full name began earlier. */
  private static boolean continuesName(Sentence sentence, int token) {
    return token > 0
        && sentence.tag(token - 1) == Upos.PROPN
        && sentence.end(token - 1) + 1 == sentence.start(token)
        && !TITLES.contains(sentence.lemma(token - 1).toLowerCase(Locale.ROOT));
  }

  /**
   * The tokens of names that cannot be adjectives or nouns for people: China, not Chinese. A name
   * that is also a common word tells nothing where a sentence begins.
   */
  public BitSet properNames(String text, Tokens tokens) {
    BitSet found = new BitSet();
    int token = 0;
    while (token < tokens.size()) {
      long match = names.longest(text, tokens.start(token));
      int end = NameIndex.end(match);
      int last = token;
      while (match >= 0 && last < tokens.size() && tokens.end(last) < end) {
        last++;
      }
      if (match < 0 || last >= tokens.size() || tokens.end(last) != end) {
        token++;
        continue;
      }
      if (Character.isUpperCase(text.charAt(tokens.start(token)))
          && proper(names.value(match))
          && !(token == 0 && common(text.substring(tokens.start(0), end)))) {
        markCapitalised(text, tokens, token, last, found);
      }
      token = last + 1;
    }
    return found;
  }

  private boolean common(String name) {
    return lexicon.homonyms().list(name).stream().anyMatch(other -> other.sense() == null);
  }

  /** Whether the name is a proper noun in whatever it means. */
  private static boolean proper(List<Sense> senses) {
    boolean named = false;
    for (Sense sense : senses) {
      switch (sense.kind()) {
        case NAME, SEAT, PERSON -> named = true;
        case PLACE -> {}
        default -> {
          return false;
        }
      }
    }
    return named;
  }

  private static void markCapitalised(
      String text, Tokens tokens, int first, int last, BitSet found) {
    for (int token = first; token <= last; token++) {
      if (Character.isUpperCase(text.charAt(tokens.start(token)))) {
        found.set(token);
      }
    }
  }

  private static void rememberSurname(
      Sentence sentence, NameMatch match, Map<String, List<Sense>> surnames) {
    Sense sense = match.senses().get(0);
    if (sense.kind() != Sense.Kind.PERSON || match.first() == match.last()) {
      return;
    }
    boolean familyFirst =
        FAMILY_NAME_FIRST.contains(sense.actor()) && match.last() - match.first() <= 2;
    String surname = sentence.form(familyFirst ? match.first() : match.last());
    if (surname.length() >= SHORTEST_SURNAME) {
      surnames.putIfAbsent(surname, match.senses());
    }
  }

  private static List<NameMatch> withSurnames(
      List<Sentence> sentences, List<NameMatch> full, Map<String, List<Sense>> surnames) {
    List<NameMatch> all = new ArrayList<>();
    int next = 0;
    for (int index = 0; index < sentences.size(); index++) {
      Sentence sentence = sentences.get(index);
      int token = 0;
      while (token < sentence.size()) {
        if (next < full.size()
            && full.get(next).sentence() == index
            && full.get(next).first() == token) {
          token = full.get(next).last() + 1;
          all.add(full.get(next++));
          continue;
        }
        List<Sense> senses =
            sentence.tag(token) == Upos.PROPN ? surnames.get(sentence.form(token)) : null;
        if (senses != null && !insideOtherName(sentence, token)) {
          all.add(new NameMatch(index, token, token, senses));
        }
        token++;
      }
    }
    return all;
  }

  /** "Hunter Biden" is not the Biden named before; "President Biden" is. */
  private static boolean insideOtherName(Sentence sentence, int token) {
    return token > 0
        && sentence.tag(token - 1) == Upos.PROPN
        && sentence.end(token - 1) + 1 == sentence.start(token)
        && (sentence.is(token, "flat") || sentence.is(token - 1, "compound"))
        && !TITLES.contains(sentence.lemma(token - 1).toLowerCase(Locale.ROOT));
  }

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "minister",
          "secretary",
          "chancellor",
          "premier",
          "general",
          "chief",
          "mr.",
          "mr",
          "mrs.",
          "mrs",
          "ms.",
          "ms",
          "dr.",
          "dr",
          "king",
          "queen",
          "prince",
          "leader",
          "senator",
          "governor",
          "ambassador",
          "admiral",
          "colonel");
}
