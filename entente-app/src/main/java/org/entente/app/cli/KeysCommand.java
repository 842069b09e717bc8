package org.entente.app.cli;

import java.util.List;
import java.util.Locale;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Archive;
import org.entente.app.store.Keys;
import org.entente.app.store.Role;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives out keys and takes them back. */
@Command(
    name = "keys",
    description = {
      "Gives out keys to a served store and takes them back. While a store is being served, its",
      "interface does the same at /api/keys."
    },
    sortOptions = false)
final class KeysCommand implements Runnable {
  private static final String WHO = "command line";

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list or revoke");
  }

  /** Gives out a key. */
  @Command(name = "add", description = "Gives out a key and prints it; it is not to be had again.")
  int add(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "read, write (read and review) or admin (give keys, too).")
          String role,
      @Option(names = "--name", paramLabel = "NAME", required = true, description = "Whose it is.")
          String name,
      @Option(
              names = "--expires",
              paramLabel = "DATE",
              description = "The day on which it ends to hold; never if not given.")
          @Nullable String expires) {
    Role given =
        List.of(Role.READ, Role.WRITE, Role.ADMIN).stream()
            .filter(one -> one.label().equals(role.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--role is read, write or admin, not '" + role + "'"));
    try (Archive archive = StoreCommand.open(folder)) {
      Keys.Issued issued =
          archive.keys().issue(name, given, expires == null ? null : Keys.end(expires), WHO);
      console.out().println(issued.secret());
      console.say("key " + issued.key().id() + " may " + given.label());
    }
    return ExitStatus.OK.code();
  }

  /** Lists the keys. */
  @Command(name = "list", description = "Lists all keys, without their secrets.")
  int list(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Option(names = "--json", description = "JSON lines instead of a table.") boolean json) {
    try (Archive archive = StoreCommand.open(folder)) {
      for (Keys.Key key : archive.keys().list()) {
        if (json) {
          console.write(JsonText.of(key.row()));
          console.out().println();
          continue;
        }
        console
            .out()
            .println(
                String.join(
                    "\t",
                    key.id(),
                    key.role().label(),
                    key.name(),
                    "since " + key.created(),
                    key.revoked() != null
                        ? "revoked " + key.revoked()
                        : key.expires() != null ? "until " + key.expires() : "holds"));
      }
    }
    return ExitStatus.OK.code();
  }

  /** Takes a key back. */
  @Command(name = "revoke", description = "Takes a key back.")
  int revoke(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Parameters(paramLabel = "KEY", description = "Its id, as 'list' shows it.") String id) {
    try (Archive archive = StoreCommand.open(folder)) {
      if (!archive.keys().revoke(id, WHO)) {
        throw new EntenteException(
            EntenteException.Code.USER, "no key '" + id + "' that holds", folder);
      }
    }
    return ExitStatus.OK.code();
  }
}
