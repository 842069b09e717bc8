package org.entente.app.cli;

import java.util.List;
import java.util.function.Function;
import org.entente.app.exchange.EventWriter;
import org.entente.app.exchange.Format;
import org.entente.model.event.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** One event told by many: corroborated, contradicted. */
@Command(
    name = "events",
    description = {
      "Fuses what many articles tell into events: who did what to whom, told by how many independent",
      "outlets, contradicted on what. PATH is a folder that 'entente read' wrote, or articles."
    },
    sortOptions = false)
final class EventsCommand extends CorpusCommand {
  EventsCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  void write(List<Event> events, CodedCorpus corpus, Format format) {
    console.write(new EventWriter(format, corpus.articles()).events(events));
  }

  @Override
  void print(List<Event> events, CodedCorpus corpus) {
    console
        .out()
        .printf(
            "%-10s  %-9s  %-26s  %-12s %7s %8s  %s%n",
            "day", "type", "source > target", "status", "outlets", "articles", "contradicted on");
    for (Event event : events) {
      String disputed =
          String.join(
              ", ",
              event.contradictions().stream().map(it -> it.kind().label()).distinct().toList());
      String line =
          String.format(
              "%s  %-12s %7d %8d  %s",
              line(event), event.status().label(), event.outlets(), event.articles(), disputed);
      console.out().println(line.stripTrailing());
      if (withEvidence()) {
        event.mentions().forEach(id -> quote(corpus.mention(id), corpus));
      }
    }
    console.out().flush();
  }
}
