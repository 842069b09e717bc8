package org.entente.lab.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.Extract;
import org.entente.ingest.Options;
import org.entente.ingest.dedup.Duplicates;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;

/**
 * Scores the marking of reprints on generated mutations, among look-alikes that are none: {@code
 * ReprintScores SEED [ARTICLES.jsonl...]}.
 *
 * <p>Without files the stories are invented ones ({@link Newsroom}). A mutant is found if it is in
 * one group with its original, and wrong if it is in one group with a text of another story.
 */
public final class ReprintScores {
  private static final int STORIES = 300;
  private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}’']+");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+(?:[.,]\\d+)*\\b");

  /** How well one kind of mutant was found. */
  record Score(int all, int found, int wrong) {
    double recall() {
      return all == 0 ? 1 : found / (double) all;
    }

    double precision() {
      return found + wrong == 0 ? 1 : found / (double) (found + wrong);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Score plus(Score other) {
      return new Score(all + other.all, found + other.found, wrong + other.wrong);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "n %d P %.3f R %.3f F1 %.3f", all, precision(), recall(), f1());
    }
  }

  /**
   * What a run found.
   *
   * @param kinds a score for each kind of mutation
   * @param originals share of the found mutants whose original is marked as such, [0, 1]
   * @param lookalikes texts that only look like another
   * @param joined of these, in one group with a text of another story
   */
  record Result(Map<Mutation, Score> kinds, double originals, int lookalikes, int joined) {
    Score all() {
      return kinds.values().stream().reduce(new Score(0, 0, 0), Score::plus);
    }
  }

  private final Random random;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Integer> stories = new HashMap<>();
  private final Map<String, Mutation> mutants = new HashMap<>();
  private final Map<String, String> originals = new HashMap<>();
  private int story;

  private ReprintScores(long seed) {
    random = new Random(seed);
  }

  /** See the class. */
  public static void main(String[] args) throws IOException {
    long seed = Long.parseLong(args[0]);
    ReprintScores scores = new ReprintScores(seed);
    if (args.length == 1) {
      scores.invent();
    } else {
      for (int i = 1; i < args.length; i++) {
        scores.take(Path.of(args[i]));
      }
    }
    Result result = scores.score();
    StringBuilder out = new StringBuilder("seed " + seed + ", " + scores.articles.size());
    out.append(" articles\n");
    result
        .kinds()
        .forEach((kind, score) -> out.append(kind).append(' ').append(score).append('\n'));
    out.append("ALL ").append(result.all()).append('\n');
    out.append(
        String.format(
            Locale.ROOT,
            "ORIGINAL %.3f LOOKALIKES %d JOINED %d%n",
            result.originals(),
            result.lookalikes(),
            result.joined()));
    System.out.print(out);
  }

  /** The scores on invented stories. */
  static Result invented(long seed) {
    ReprintScores scores = new ReprintScores(seed);
    scores.invent();
    return scores.score();
  }

  /** Stories with their mutants; from the same template with other facts; of the same event. */
  private void invent() {
    Newsroom newsroom = new Newsroom(random);
    for (int i = 0; i < STORIES; i++) {
      List<String> patterns = newsroom.patterns();
      int length = 6 + random.nextInt(8);
      Newsroom.Event event = newsroom.event();
      List<String> told = newsroom.story(event, patterns.subList(0, length));
      story(told, true);
      story(newsroom.story(newsroom.event(), patterns.subList(0, length)), false);
      story(newsroom.story(event, patterns.subList(length, 2 * length)), false);
    }
  }

  private void take(Path file) throws IOException {
    var found =
        Extract.articles(
            new Capture(String.valueOf(file.getFileName()), Files.readAllBytes(file)),
            Options.DEFAULTS);
    List<String> names = new ArrayList<>();
    for (Article article : found.articles()) {
      Matcher name = NAME.matcher(article.text());
      while (name.find()) {
        names.add(name.group());
      }
    }
    for (Article article : found.articles()) {
      List<String> paragraphs =
          article.paragraphs().stream().map(p -> p.of(article.text())).toList();
      if (paragraphs.size() < 4) {
        // Some sets put an article into one paragraph.
        paragraphs = List.of(article.text().split("(?<=[.!?]) (?=\\p{Lu})", -1));
      }
      if (article.text().length() < 600 || paragraphs.size() < 4) {
        continue;
      }
      story(paragraphs, true);
      story(refilled(paragraphs, names), false);
    }
  }

  /** The same text about others: each name and number is another throughout. */
  private List<String> refilled(List<String> paragraphs, List<String> names) {
    Map<String, String> others = new HashMap<>();
    List<String> refilled = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String named =
          NAME.matcher(paragraph)
              .replaceAll(
                  m ->
                      m.start() == 0
                              || ".!?”\"".indexOf(paragraph.charAt(Math.max(0, m.start() - 2))) >= 0
                          ? Matcher.quoteReplacement(m.group())
                          : Matcher.quoteReplacement(
                              others.computeIfAbsent(
                                  m.group(), k -> names.get(random.nextInt(names.size())))));
      refilled.add(NUMBER.matcher(named).replaceAll(m -> String.valueOf(2 + random.nextInt(900))));
    }
    return refilled;
  }

  private void story(List<String> paragraphs, boolean mutate) {
    story++;
    String id = "s" + story;
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200));
    article(id, day, paragraphs);
    if (!mutate) {
      return;
    }
    for (Mutation mutation : Mutation.values()) {
      String copy = id + "-" + mutation.name().toLowerCase(Locale.ROOT);
      article(copy, day.plusDays(random.nextInt(3)), mutation.apply(paragraphs, random));
      mutants.put(copy, mutation);
      originals.put(copy, id);
    }
  }

  private void article(String id, LocalDate day, List<String> paragraphs) {
    stories.put(id, story);
    articles.add(
        new Article(
            id,
            id,
            null,
            null,
            id.indexOf('-') < 0 ? "Ada Holm" : "Agencies",
            Published.on(day),
            null,
            "en",
            String.join("\n", paragraphs),
            List.of(),
            null));
  }

  private Result score() {
    Collections.shuffle(articles, random);
    Map<String, List<String>> groups = new HashMap<>();
    Map<String, String> groupOf = new HashMap<>();
    for (Article article : Duplicates.mark(articles)) {
      String group = article.duplicateOf() == null ? article.id() : article.duplicateOf();
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(article.id());
      groupOf.put(article.id(), group);
    }
    Map<Mutation, Score> kinds = new EnumMap<>(Mutation.class);
    int found = 0;
    int right = 0;
    int lookalikes = 0;
    int joined = 0;
    for (Article article : articles) {
      String id = article.id();
      String group = groupOf.getOrDefault(id, id);
      boolean wrong =
          groups.getOrDefault(group, List.of()).stream()
              .anyMatch(other -> !Objects.equals(stories.get(other), stories.get(id)));
      Mutation mutation = mutants.get(id);
      if (mutation == null) {
        lookalikes++;
        joined += wrong ? 1 : 0;
        continue;
      }
      String original = originals.getOrDefault(id, id);
      boolean hit = group.equals(groupOf.get(original));
      found += hit ? 1 : 0;
      right += hit && group.equals(original) ? 1 : 0;
      kinds.merge(mutation, new Score(1, hit ? 1 : 0, wrong ? 1 : 0), Score::plus);
    }
    return new Result(kinds, found == 0 ? 0 : right / (double) found, lookalikes, joined);
  }
}
