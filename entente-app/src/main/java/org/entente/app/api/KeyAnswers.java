package org.entente.app.api;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Keys;
import org.entente.app.store.Role;
import org.jspecify.annotations.Nullable;

/** Answers the operations that give out keys and show the log of changes. */
final class KeyAnswers {
  private final Archive archive;
  private final Runnable follow;

  /**
   * @param follow brings what rests on the store up to it after a change
   */
  KeyAnswers(Archive archive, Runnable follow) {
    this.archive = archive;
    this.follow = follow;
  }

  /** The answers by operation. */
  Map<String, Function<Asked, Map<String, @Nullable Object>>> all() {
    return Map.of(
        "keys", asked -> list(),
        "addKey", this::add,
        "revokeKey", this::revoke,
        "audit", this::audit);
  }

  private Map<String, @Nullable Object> list() {
    return Answers.items(archive.keys().list().stream().map(Keys.Key::row).toList());
  }

  private Map<String, @Nullable Object> add(Asked asked) {
    String day = asked.said("expires");
    Keys.Issued issued =
        archive
            .keys()
            .issue(
                asked.given("name"),
                Role.valueOf(asked.given("role").toUpperCase(Locale.ROOT)),
                day == null ? null : Keys.end(day),
                asked.who());
    follow.run();
    Map<String, @Nullable Object> row = issued.key().row();
    row.put("key", issued.secret());
    return row;
  }

  private Map<String, @Nullable Object> revoke(Asked asked) {
    String id = asked.path("key");
    if (!archive.keys().revoke(id, asked.who())) {
      throw new Refusal(404, "no key '" + id + "' that holds");
    }
    follow.run();
    return list();
  }

  private Map<String, @Nullable Object> audit(Asked asked) {
    try (Catalogue catalogue = archive.catalogue()) {
      Catalogue.Page page = catalogue.changes(asked.find("cursor"), asked.number("limit"));
      Map<String, @Nullable Object> answer = Answers.items(page.rows());
      answer.put("next", page.next());
      return answer;
    }
  }
}
