package org.entente.app.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.alert.Kind;
import org.entente.app.alert.Watch;
import org.entente.app.store.Alerts;
import org.entente.app.store.Archive;
import org.jspecify.annotations.Nullable;

/** Answers the operations by which people say what they want to be told of. */
final class AlertAnswers {
  private final Archive archive;
  private final Watch watch;
  private final Runnable follow;

  /**
   * @param follow brings what rests on the store up to it after a change
   */
  AlertAnswers(Archive archive, Watch watch, Runnable follow) {
    this.archive = archive;
    this.watch = watch;
    this.follow = follow;
  }

  /** The answers by operation. */
  Map<String, Function<Asked, Map<String, @Nullable Object>>> all() {
    return Map.of(
        "alerts", asked -> list(),
        "addAlert", this::add,
        "removeAlert", this::remove,
        "sendAlert", this::send,
        "unsendAlert", this::unsend);
  }

  private Map<String, @Nullable Object> list() {
    return Answers.items(archive.alerts().list().stream().map(Alerts.Alert::row).toList());
  }

  private Map<String, @Nullable Object> add(Asked asked) {
    Map<String, String> settings = new TreeMap<>();
    asked.body().forEach((name, value) -> settings.put(name, value.toString()));
    settings.keySet().removeAll(java.util.List.of("name", "kind"));
    Alerts.Alert alert =
        watch.add(asked.given("name"), Kind.of(asked.given("kind")), settings, asked.who());
    follow.run();
    return alert.row();
  }

  private Map<String, @Nullable Object> remove(Asked asked) {
    String id = asked.path("alert");
    if (!archive.alerts().remove(id, asked.who())) {
      throw none(id);
    }
    follow.run();
    return list();
  }

  private Map<String, @Nullable Object> send(Asked asked) {
    String id = asked.path("alert");
    String address = Alerts.address(asked.given("address"));
    String secret = archive.alerts().send(id, address, asked.who()).orElseThrow(() -> none(id));
    follow.run();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("webhook", Alerts.host(address));
    answer.put("secret", secret);
    return answer;
  }

  private Map<String, @Nullable Object> unsend(Asked asked) {
    String id = asked.path("alert");
    if (archive.alerts().find(id).isEmpty()) {
      throw none(id);
    }
    archive.alerts().send(id, null, asked.who());
    follow.run();
    return list();
  }

  private static Refusal none(String id) {
    return new Refusal(404, "no alert '" + id + "'");
  }
}
