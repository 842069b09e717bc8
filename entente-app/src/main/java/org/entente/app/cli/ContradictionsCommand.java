package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.app.exchange.Dispute;
import org.entente.app.exchange.EventWriter;
import org.entente.app.exchange.Format;
import org.entente.model.actor.Participant;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** What the tellings of one event disagree on. */
@Command(
    name = "contradictions",
    description = {
      "Shows what articles that tell one event disagree on, side by side and with who says so:",
      "actor, number, date, place, type (cooperation or conflict), status (happened or denied) and",
      "list (one member differs). Nothing is corrected. PATH is a folder that 'entente read' wrote,",
      "or articles."
    },
    sortOptions = false)
final class ContradictionsCommand extends CorpusCommand {
  ContradictionsCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  void write(List<Event> events, CodedCorpus corpus, Format format) {
    console.write(new EventWriter(format, corpus.articles()).disputes(disputes(events, corpus)));
  }

  @Override
  void print(List<Event> events, CodedCorpus corpus) {
    console.out().printf("%-10s  %-9s  %-26s  %s%n", "day", "type", "source > target", "kind");
    for (Dispute dispute : disputes(events, corpus)) {
      console.out().println(line(dispute.event()) + "  " + dispute.contradiction().kind().label());
      for (Dispute.Side side : dispute.sides()) {
        String speakers =
            side.speakers().isEmpty()
                ? ""
                : ", on the word of " + String.join(", ", side.speakers());
        console
            .out()
            .println(
                "    "
                    + side.value().value()
                    + ": "
                    + String.join("; ", side.outlets())
                    + speakers);
        if (withEvidence()) {
          side.value().evidence().forEach(words -> quote(words, corpus));
        }
      }
    }
    console.out().flush();
  }

  private static List<Dispute> disputes(List<Event> events, CodedCorpus corpus) {
    List<Dispute> disputes = new ArrayList<>();
    for (Event event : events) {
      for (Contradiction contradiction : event.contradictions()) {
        disputes.add(
            new Dispute(
                event,
                contradiction,
                contradiction.values().stream().map(value -> side(value, corpus)).toList()));
      }
    }
    return disputes;
  }

  private static Dispute.Side side(Contradiction.Value value, CodedCorpus corpus) {
    TreeSet<String> outlets = new TreeSet<>();
    value.evidence().forEach(words -> outlets.add(corpus.outlet(words.articleId())));
    TreeSet<String> speakers = new TreeSet<>();
    for (String id : value.mentions()) {
      for (Participant speaker : corpus.mention(id).speakers()) {
        speakers.add(speaker.actor().isEmpty() ? speaker.name() : speaker.actor());
      }
    }
    return new Dispute.Side(value, List.copyOf(outlets), List.copyOf(speakers));
  }
}
