package org.entente.read.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.NameIndex;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.read.token.Tokens;

/**
 * Finds names by longest match at token starts. A person named in full once may be named by surname
 * anywhere in the same article.
 */
public final class NameFinder {
  /** States where the family name stands first. */
  private static final Set<String> FAMILY_NAME_FIRST =
      Set.of("CHN", "HKG", "KOR", "MAC", "PRK", "TWN", "VNM", "KHM", "HUN");

  private static final int SHORTEST_SURNAME = 2;

  private final NameIndex<List<Sense>> names;

  /**
   * @param names the registry's names
   */
  public NameFinder(NameIndex<List<Sense>> names) {
    this.names = names;
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
      int last = matchAt(text, sentence, token);
      if (last < 0) {
        token++;
        continue;
      }
      List<Sense> senses = names.find(text.subSequence(sentence.start(token), sentence.end(last)));
      if (senses != null) {
        NameMatch match = new NameMatch(index, token, last, senses);
        found.add(match);
        rememberSurname(sentence, match, surnames);
      }
      token = last + 1;
    }
  }

  /** The tokens of names that cannot be adjectives or nouns for people: China, not Chinese. */
  public BitSet properNames(String text, Tokens tokens) {
    BitSet found = new BitSet();
    int token = 0;
    while (token < tokens.size()) {
      int end = names.matchEnd(text, tokens.start(token));
      int last = token;
      while (end > 0 && last < tokens.size() && tokens.end(last) < end) {
        last++;
      }
      if (end > 0 && last < tokens.size() && tokens.end(last) == end) {
        List<Sense> senses = names.find(text.subSequence(tokens.start(token), end));
        if (senses != null
            && Character.isUpperCase(text.charAt(tokens.start(token)))
            && senses.stream().allMatch(NameFinder::proper)) {
          markCapitalised(text, tokens, token, last, found);
        }
        token = last + 1;
      } else {
        token++;
      }
    }
    return found;
  }

  private static void markCapitalised(
      String text, Tokens tokens, int first, int last, BitSet found) {
    for (int token = first; token <= last; token++) {
      if (Character.isUpperCase(text.charAt(tokens.start(token)))) {
        found.set(token);
      }
    }
  }

  private static boolean proper(Sense sense) {
    return sense.kind() == Sense.Kind.NAME
        || sense.kind() == Sense.Kind.SEAT
        || sense.kind() == Sense.Kind.PERSON;
  }

  private int matchAt(String text, Sentence sentence, int token) {
    int end = names.matchEnd(text, sentence.start(token));
    if (end < 0) {
      return -1;
    }
    int last = token;
    while (last < sentence.size() && sentence.end(last) < end) {
      last++;
    }
    return last < sentence.size() && sentence.end(last) == end ? last : -1;
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
        && !TITLES.contains(sentence.lemma(token - 1).toLowerCase(java.util.Locale.ROOT));
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
