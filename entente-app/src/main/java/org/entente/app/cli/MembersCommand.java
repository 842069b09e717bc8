package org.entente.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.RegistryLines;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Membership;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who belonged to an organisation on a day. */
@Command(
    name = "members",
    description = {
      "Lists who belongs to an organisation, alliance, bloc or partnership on a day; without a day",
      "all that ever did, with dates. A date known to the month or year only is given so."
    },
    footer = {"", "Example: entente members NATO --date 2021-03-23"},
    sortOptions = false)
final class MembersCommand extends RegistryCommand implements Callable<Integer> {
  /** What is asked for. */
  enum Role {
    MEMBER,
    CANDIDATE,
    OBSERVER,
    PARTNER,
    ALL
  }

  @Parameters(paramLabel = "ORGANISATION", description = "Its code or name.")
  private String organisation = "";

  @Option(
      names = "--role",
      defaultValue = "member",
      paramLabel = "ROLE",
      description = "member (as when not given), candidate, observer, partner or all.")
  private Role role = Role.MEMBER;

  MembersCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  public Integer call() {
    ActorRegistry registry = registry();
    Actor whole = actor(registry, organisation, organisations(registry), "organisation");
    List<Membership> entries =
        registry
            .memberships()
            .list(
                whole.code(),
                role == Role.ALL ? null : Membership.Role.valueOf(role.name()),
                day());
    if (wantsJson()) {
      for (Membership entry : entries) {
        print(RegistryLines.membership(entry, nameOf(registry, entry.actor())));
      }
      return ExitStatus.OK.code();
    }
    print(heading(whole, entries.size()));
    Columns table = new Columns();
    for (Membership entry : entries) {
      table.add(
          entry.actor(),
          nameOf(registry, entry.actor()),
          entry.role().name().toLowerCase(Locale.ROOT),
          entry.stretch().start().map(start -> "from " + start).orElse(""),
          entry.stretch().end().map(end -> "to " + end).orElse(""));
    }
    table.lines().forEach(this::print);
    return ExitStatus.OK.code();
  }

  private static List<Actor> organisations(ActorRegistry registry) {
    return registry.memberships().organisations().stream()
        .flatMap(code -> registry.find(code).stream())
        .toList();
  }

  private String heading(Actor whole, int count) {
    String what = role == Role.ALL ? "entries" : role.name().toLowerCase(Locale.ROOT) + "s";
    return String.format(
        "%s: %d %s%s", whole.name(), count, what, day() == null ? " ever known" : " on " + day());
  }

  private static String nameOf(ActorRegistry registry, String code) {
    return registry.find(code).map(Actor::name).orElse(code);
  }
}
