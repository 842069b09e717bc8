package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.JsonLine;
import org.entente.app.exchange.StageLines;
import org.entente.lexicon.Once;
import org.entente.model.actor.Participant;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The actor stage alone: names to actors. */
@Command(
    name = "actor",
    description = {
      "Says which actor a name stands for on a day, as a JSON line; without a day also everything",
      "the name can mean, with dates."
    },
    sortOptions = false)
final class ActorCommand extends LineCommand implements Callable<Integer> {
  private final Function<@Nullable String, Engine> engines;
  private final Once<Engine> engine;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Intakes.IsoDate.class,
      description = "The day.")
  private @Nullable Published date;

  @Option(
      names = "--context",
      paramLabel = "TEXT",
      description = "The sentence the name stands in.")
  private @Nullable String context;

  @Option(
      names = "--input",
      paramLabel = "FILE.jsonl",
      description = {
        "Instead of a name: lines {\"id\",\"text\",\"context\",\"date\"}, also .gz; '-' is the standard",
        "input."
      })
  private @Nullable String input;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = {
        "Your own lexicon, added to the program's: a folder of files named as the program's are, or",
        "of PETRARCH's dictionaries (NAME.actors.txt, NAME.agents.txt, also .gz)."
      })
  private @Nullable String lexicon;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The name.")
  private @Nullable String name;

  ActorCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console);
    this.engines = engines;
    this.engine = new Once<>(this::load);
  }

  private Engine load() {
    Engine loaded = engines.apply(lexicon);
    if (lexicon != null) {
      OwnLexicon.say(loaded.lexiconRemarks(), console);
    }
    return loaded;
  }

  @Override
  public Integer call() {
    if (input != null && name == null) {
      return answer(input).code();
    }
    if (name == null || input != null) {
      throw new ParameterException(spec.commandLine(), "give either a NAME or --input");
    }
    Optional<Participant> found = engine.get().resolve(name, context, date);
    if (found.isEmpty() || found.get().actor().startsWith("X:")) {
      console.say("no actor is known as '" + name + "'");
      return ExitStatus.USAGE.code();
    }
    console.write(line(null, name, found, date).getBytes(StandardCharsets.UTF_8));
    return ExitStatus.OK.code();
  }

  @Override
  String answer(JsonLine line, String id) {
    String text = line.find("text").orElse("");
    Published day = line.find("date").flatMap(Published::find).orElse(null);
    String sentence = line.find("context").orElse(null);
    return line(id, text, engine.get().resolve(text, sentence, day), day);
  }

  private String line(
      @Nullable String id, String text, Optional<Participant> found, @Nullable Published day) {
    return StageLines.actor(
        id,
        found.orElse(null),
        found.map(engine.get()::confidence).orElse(0.0),
        day == null ? engine.get().senses(text) : null);
  }
}
