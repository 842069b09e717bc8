package org.entente.lab.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.code.statement.StatementCoder;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;

/**
 * Who references are, against the cases of {@code eval/references}: {@code ReferenceCheck FILE
 * [dev|kept] [-v]}. A case is right when exactly the answer's actors are found; one without an
 * answer is right when no actor of the registry is.
 */
public final class ReferenceCheck {
  private static final JsonFactory JSON = new JsonFactory();

  private final Pipeline pipeline;
  private final Lexicon lexicon;
  private final StatementCoder speech;

  /**
   * A reference in its text.
   *
   * @param kind what refers: a pronoun, a role
   * @param place the reference
   * @param date day of the text, ISO
   * @param answer for each actor the codes it may have; empty for nobody in the registry
   * @param half {@code dev} was read while tuning, {@code kept} was not
   */
  public record Case(
      String id,
      String kind,
      String text,
      Span place,
      String date,
      List<List<String>> answer,
      String half) {
    /** Copies the answer. */
    public Case {
      answer = List.copyOf(answer);
    }
  }

  /**
   * Figures of some cases.
   *
   * @param found references for which actors were given
   * @param answered references that have an answer
   * @param right references with exactly the answer's actors
   * @param errors one line a wrong case
   */
  public record Score(int found, int answered, int right, List<String> errors) {
    /** Copies the errors. */
    public Score {
      errors = List.copyOf(errors);
    }

    /** Share of the given answers that are right, 1 where none is given. */
    public double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    /** Share of the references with an answer that got it. */
    public double recall() {
      return answered == 0 ? 1 : (double) right / answered;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d with an answer, %d given, %d right, precision %.3f recall %.3f",
          answered,
          found,
          right,
          precision(),
          recall());
    }
  }

  /**
   * @param pipeline reads the texts
   * @param lexicon who there is
   */
  public ReferenceCheck(Pipeline pipeline, Lexicon lexicon) {
    this.pipeline = pipeline;
    this.lexicon = lexicon;
    this.speech = new StatementCoder(lexicon);
  }

  /**
   * @param args the file of cases, and the half
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Lexicon lexicon = Lexicon.load();
    ReferenceCheck check =
        new ReferenceCheck(Pipeline.load(lexicon, EnglishWeights.open()), lexicon);
    List<Case> cases = cases(Path.of(args[0]), args[1]);
    TreeMap<String, List<Case>> kinds = new TreeMap<>();
    for (Case one : cases) {
      kinds.computeIfAbsent(one.kind(), key -> new ArrayList<>()).add(one);
    }
    if (Arrays.asList(args).contains("-v")) {
      check.score(cases).errors().forEach(System.out::println);
    }
    kinds.forEach((kind, some) -> System.out.println(kind + ": " + check.score(some)));
    System.out.println(args[1] + ": " + check.score(cases));
  }

  /** Scores the cases. */
  public Score score(List<Case> cases) {
    int found = 0;
    int answered = 0;
    int right = 0;
    List<String> errors = new ArrayList<>();
    for (Case one : cases) {
      TreeSet<String> given = new TreeSet<>();
      for (Participant participant : whom(one)) {
        if (participant.registered()) {
          given.add(participant.actor());
        }
      }
      boolean same = same(one.answer(), given);
      found += given.isEmpty() ? 0 : 1;
      answered += one.answer().isEmpty() ? 0 : 1;
      right += same && !given.isEmpty() ? 1 : 0;
      if (!same) {
        errors.add(one.id() + " " + one.answer() + " got " + given + ": " + marked(one));
      }
    }
    return new Score(found, answered, right, errors);
  }

  private static boolean same(List<List<String>> answer, TreeSet<String> given) {
    return answer.size() == given.size()
        && answer.stream().allMatch(codes -> codes.stream().anyMatch(given::contains));
  }

  private static String marked(Case one) {
    Span place = one.place();
    return one.text().substring(0, place.start())
        + '['
        + place.of(one.text())
        + ']'
        + one.text().substring(place.end());
  }

  private List<Participant> whom(Case one) {
    Reading reading =
        pipeline.read(
            new Article(
                one.id(),
                one.id(),
                null,
                null,
                null,
                Published.on(LocalDate.parse(one.date())),
                null,
                "en",
                one.text(),
                List.of(new Span(0, one.text().length())),
                null));
    ActorFinder actors = new ActorFinder(lexicon, reading);
    actors.hear(speech.code(reading, actors));
    List<Sentence> sentences = reading.sentences();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      Sentence st = sentences.get(sentence);
      int head = head(st, one.place());
      if (head >= 0) {
        return actors.group(sentence, head);
      }
    }
    return List.of();
  }

  /** The word of the place that hangs on a word outside it; -1 when the place is elsewhere. */
  private static int head(Sentence st, Span place) {
    for (int token = 0; token < st.size(); token++) {
      int governor = st.head(token);
      boolean inside = place.contains(st.span(token));
      if (inside && (governor < 0 || !place.contains(st.span(governor)))) {
        return token;
      }
    }
    return -1;
  }

  /**
   * The cases of one half.
   *
   * @throws IOException if the file cannot be read
   */
  public static List<Case> cases(Path file, String half) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Case one = line.isBlank() ? null : parse(line);
      if (one != null && one.half().equals(half)) {
        cases.add(one);
      }
    }
    return cases;
  }

  private static Case parse(String line) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    List<List<String>> answer = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            answer.add(List.of(json.getText().split("/")));
          }
        } else {
          texts.put(key, json.getText());
        }
      }
    }
    return new Case(
        text(texts, "id"),
        text(texts, "kind"),
        text(texts, "text"),
        new Span(Integer.parseInt(text(texts, "start")), Integer.parseInt(text(texts, "end"))),
        text(texts, "date"),
        answer,
        text(texts, "half"));
  }

  private static String text(TreeMap<String, String> texts, String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("a case without " + key);
    }
    return text;
  }
}
