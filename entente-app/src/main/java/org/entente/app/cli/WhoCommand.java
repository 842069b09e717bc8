package org.entente.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.RegistryLines;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Tenure;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who held an office on a day. */
@Command(
    name = "who",
    description = {
      "Says who holds an office of a state or organisation on a day; without a day all holders, with",
      "dates. A title means what it means there: \"chancellor\" DEU, \"secretary of state\" USA,",
      "\"secretary-general\" NATO. A date known to the month or year only is given so. Of an end that is",
      "not known it says when the holder was last known in office."
    },
    footer = {"", "Example: entente who \"foreign minister\" CHN --date 2023-07-01"},
    sortOptions = false)
final class WhoCommand extends RegistryCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OFFICE", description = "The office or its title.")
  private String title = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTOR",
      description = "The state's or organisation's code or name.")
  private String of = "";

  WhoCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  public Integer call() {
    ActorRegistry registry = registry();
    Actor actor = actor(registry, of, List.copyOf(registry.list()), "actor");
    String office = office(registry, actor);
    List<Tenure> holders = registry.tenures().list(actor.code(), office, day());
    if (holders.isEmpty()) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "no " + office + " of " + actor.name() + " is known on " + day(),
          null);
    }
    Columns table = new Columns();
    for (Tenure tenure : holders) {
      if (wantsJson()) {
        print(RegistryLines.tenure(tenure, actor.name()));
      }
      table.add(
          tenure.person(),
          tenure.office() + " of " + actor.name(),
          tenure.stretch().start().map(start -> "from " + start).orElse(""),
          tenure.stretch().end().map(end -> "to " + end).orElse(""),
          tenure.stretch().seen().map(seen -> "last known in " + seen).orElse(""));
    }
    if (!wantsJson()) {
      table.lines().forEach(this::print);
    }
    return ExitStatus.OK.code();
  }

  private String office(ActorRegistry registry, Actor actor) {
    List<String> known = registry.tenures().offices(actor.code());
    Optional<String> found = registry.office(title, actor);
    return found.orElseThrow(
        () ->
            new EntenteException(
                EntenteException.Code.USER,
                String.format(
                    "no '%s' of %s is known%s%s",
                    title,
                    actor.name(),
                    Nearest.question(title, known),
                    known.isEmpty() ? "" : "; known are " + String.join(", ", known)),
                null));
  }
}
