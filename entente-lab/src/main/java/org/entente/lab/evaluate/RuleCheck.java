package org.entente.lab.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;

/** Holds every rule against its own sentences. */
public final class RuleCheck {
  private final Pipeline pipeline;
  private final Lexicon lexicon;

  /** A sentence that is not coded as its rule says. */
  public record Failure(Rule rule, boolean wanted, String text, String expected, String found) {}

  /**
   * @param pipeline codes the sentences
   * @param lexicon rules with their sentences: parsed from text, not compiled
   */
  public RuleCheck(Pipeline pipeline, Lexicon lexicon) {
    this.pipeline = pipeline;
    this.lexicon = lexicon;
  }

  /** One paragraph as an article without a date. */
  public static Article article(String text) {
    return new Article(
        "sentence",
        "sentence",
        null,
        null,
        null,
        null,
        null,
        "en",
        text,
        List.of(new Span(0, text.length())),
        null);
  }

  /** The {@code yes} and {@code no} sentences that do not hold. */
  public List<Failure> failures() {
    List<Failure> failures = new ArrayList<>();
    for (Rule rule : lexicon.rules().list()) {
      for (Rule.Example example : rule.yes()) {
        List<EventMention> mentions = pipeline.code(article(example.text())).mentions();
        if (mentions.stream().noneMatch(mention -> matches(example, mention))) {
          failures.add(
              new Failure(
                  rule,
                  true,
                  example.text(),
                  String.join(",", example.sources())
                      + " "
                      + example.type()
                      + " "
                      + String.join(",", example.targets())
                      + " "
                      + example.status(),
                  show(mentions)));
        }
      }
      for (String text : rule.no()) {
        List<EventMention> mentions = pipeline.code(article(text)).mentions();
        if (mentions.stream().anyMatch(mention -> mention.rule().equals(rule.id()))) {
          failures.add(new Failure(rule, false, text, "nothing", show(mentions)));
        }
      }
    }
    return failures;
  }

  private static boolean matches(Rule.Example example, EventMention mention) {
    return mention.type() == example.type()
        && codes(mention.sources()).equals(String.join(",", example.sources()))
        && codes(mention.targets()).equals(String.join(",", example.targets()))
        && mention.status().label().equals(example.status());
  }

  private static String codes(List<Participant> participants) {
    TreeSet<String> codes = new TreeSet<>();
    for (Participant participant : participants) {
      if (participant.registered()) {
        codes.add(participant.actor());
      }
    }
    return String.join(",", codes);
  }

  /** Mentions in short: {@code NOR ACCUSE BLR asserted [accuse-of]}. */
  public static String show(List<EventMention> mentions) {
    List<String> lines = new ArrayList<>();
    for (EventMention mention : mentions) {
      lines.add(
          side(mention.sources())
              + " "
              + mention.type()
              + " "
              + side(mention.targets())
              + " "
              + mention.status().label()
              + (mention.speakers().isEmpty() ? "" : " by " + side(mention.speakers()))
              + " ["
              + mention.rule()
              + " "
              + mention.confidence()
              + "]");
    }
    return lines.isEmpty() ? "nothing" : String.join(" ; ", lines);
  }

  private static String side(List<Participant> participants) {
    List<String> names = new ArrayList<>();
    for (Participant one : participants) {
      names.add(
          (one.actor().isEmpty() ? "?" : one.actor())
              + (one.sectors().isEmpty() ? "" : "/" + one.sector()));
    }
    return names.isEmpty() ? "-" : String.join(",", names);
  }

  /** Prints the failures, by type, and how many sentences there are. */
  public static void main(String[] arguments) {
    Lexicon lexicon = Lexicon.parse(Lexicon.shippedFiles());
    Pipeline pipeline = Pipeline.load(lexicon, EnglishWeights.open());
    RuleCheck check = new RuleCheck(pipeline, lexicon);
    List<Failure> failures = check.failures();
    for (Failure failure : failures) {
      System.out.println(
          (failure.wanted() ? "YES " : "NO  ")
              + failure.rule().id()
              + "\n  "
              + failure.text()
              + "\n  wanted "
              + failure.expected()
              + "\n  found  "
              + failure.found());
    }
    long yes = lexicon.rules().list().stream().mapToLong(rule -> rule.yes().size()).sum();
    long no = lexicon.rules().list().stream().mapToLong(rule -> rule.no().size()).sum();
    long open = lexicon.rules().list().stream().mapToLong(rule -> rule.open().size()).sum();
    long yesFailed = failures.stream().filter(Failure::wanted).count();
    System.out.printf(
        "yes %d of %d hold, no %d of %d hold, %d lines are open%n",
        yes - yesFailed, yes, no - (failures.size() - yesFailed), no, open);
  }
}
