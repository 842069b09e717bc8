package org.entente.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.alert.Kind;
import org.entente.app.alert.Watch;
import org.entente.app.alert.Webhooks;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Alerts;
import org.entente.app.store.Archive;
import org.entente.app.store.Firings;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what one wants to be told of, and tells it. */
@Command(
    name = "alerts",
    description = {
      "Says what of a store one wants to be told of, and tells it. Alerts look after each change of",
      "the store; what they tell is a feed of the served store at /api/alerts/feed, and is sent to",
      "webhooks while it is served or by 'run'. While a store is being served, its interface does",
      "the same at /api/alerts."
    },
    sortOptions = false)
final class AlertsCommand implements Runnable {
  private static final String WHO = "command line";
  private static final int SHOWN = 20;

  /** Settings that are actors. */
  private static final Set<String> ACTORS =
      Set.of("one", "other", "actor", "source", "target", "speaker", "about");

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Spec private CommandSpec spec = CommandSpec.create();

  AlertsCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list, remove or run");
  }

  /** Adds an alert. */
  @Command(
      name = "add",
      description = {
        "Adds an alert and prints its id; what holds already is no news. Settings by kind:",
        "temperature: one, other, and below or fall (degrees from one period to the next);",
        "bloc: actor (all if not given); speaker: speaker (person), about, turns (for or against);",
        "events: actor, other, source, target, type, quad, status, issue, outlet, contradicted.",
        "The first three take by (month, quarter or year)."
      })
  int add(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              required = true,
              description = "temperature, bloc, speaker or events.")
          String kind,
      @Option(names = "--name", paramLabel = "NAME", required = true, description = "For a person.")
          String name,
      @Option(
              names = "--set",
              paramLabel = "KEY=VALUE",
              description = "A setting, such as one=RUS; as often as needed.")
          @Nullable Map<String, String> settings,
      @Option(
              names = "--webhook",
              paramLabel = "URL",
              description = {
                "Where what it tells is sent; the secret that signs it is printed and not to be had",
                "again."
              })
          @Nullable String webhook) {
    Engine engine = engines.apply(null);
    Map<String, String> meant = new TreeMap<>(settings == null ? Map.of() : settings);
    meant.replaceAll((key, value) -> ACTORS.contains(key) ? code(value, engine) : value);
    String address = webhook == null ? null : Alerts.address(webhook);
    try (Archive archive = StoreCommand.open(folder)) {
      StoredRun.recover(archive, engine, console);
      Alerts.Alert alert = new Watch(archive, engine::nameOf).add(name, Kind.of(kind), meant, WHO);
      console.out().println(alert.id());
      if (address != null) {
        archive
            .alerts()
            .send(alert.id(), address, WHO)
            .ifPresent(secret -> console.out().println(secret));
      }
    }
    return ExitStatus.OK.code();
  }

  private static String code(String actor, Engine engine) {
    return actor.startsWith("X:")
        ? actor
        : Names.registered(actor, engine)
            .orElseThrow(
                () ->
                    new EntenteException(
                        EntenteException.Code.USER, "no actor is known as '" + actor + "'", null));
  }

  /** Lists the alerts and what they told. */
  @Command(name = "list", description = "Lists all alerts and the latest that they told.")
  int list(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    try (Archive archive = StoreCommand.open(folder)) {
      List<Alerts.Alert> alerts = archive.alerts().list();
      List<Firings.Firing> firings = archive.firings().list(null, SHOWN);
      if (json) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("alerts", alerts.stream().map(Alerts.Alert::row).toList());
        all.put("firings", firings.stream().map(Firings.Firing::row).toList());
        console.write(JsonText.of(all));
        console.out().println();
      } else {
        alerts.forEach(
            alert ->
                console
                    .out()
                    .println(
                        String.join(
                            "\t",
                            alert.id(),
                            alert.kind(),
                            alert.name(),
                            alert.settings().toString(),
                            alert.webhook() == null ? "" : "to " + alert.receiver())));
        firings.forEach(this::print);
      }
    }
    return ExitStatus.OK.code();
  }

  private void print(Firings.Firing firing) {
    console
        .out()
        .println(
            String.join(
                "\t", firing.moment().toString(), firing.id(), firing.name(), firing.title()));
  }

  /** Removes an alert. */
  @Command(name = "remove", description = "Removes an alert; what it told stays in the feed.")
  int remove(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Parameters(paramLabel = "ALERT", description = "Its id, as 'list' shows it.") String id) {
    try (Archive archive = StoreCommand.open(folder)) {
      if (!archive.alerts().remove(id, WHO)) {
        throw new EntenteException(EntenteException.Code.USER, "no alert '" + id + "'", folder);
      }
    }
    return ExitStatus.OK.code();
  }

  /** Looks and sends. */
  @Command(
      name = "run",
      description = {
        "Looks for what alerts tell of, prints what is new, and sends what is due to webhooks. What",
        "cannot be sent is sent again by a later run, with the same id."
      })
  int look(@Option(names = "--store", paramLabel = "DIR", required = true) String folder) {
    Engine engine = engines.apply(null);
    try (Archive archive = StoreCommand.open(folder)) {
      StoredRun.bringUp(archive, engine);
      StoredRun.look(archive, engine).forEach(this::print);
      int due = archive.firings().due().size();
      int told = new Webhooks(archive.firings()).send();
      if (due > 0) {
        console.say(told + " of " + due + " sent to webhooks");
      }
      return (told == due ? ExitStatus.OK : ExitStatus.SOME_FAILED).code();
    }
  }
}
