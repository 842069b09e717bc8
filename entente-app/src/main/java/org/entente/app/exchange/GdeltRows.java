package org.entente.app.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * GDELT 2.0's 61 columns (GDELT event codebook of 2015). Tone and places of actors are left empty:
 * they were not measured.
 */
final class GdeltRows implements EventRows {
  private static final int CODES = 10;
  private static final int PLACES = 24;
  private static final Map<String, String> KNOWN_GROUPS = new TreeMap<>();

  static {
    GdeltLines.GROUPS.forEach((group, actor) -> KNOWN_GROUPS.put(actor, group));
  }

  private final Function<String, ActorColumns> actors;

  GdeltRows(Function<String, ActorColumns> actors) {
    this.actors = actors;
  }

  @Override
  public String header() {
    return "";
  }

  @Override
  public String row(ImportedEvent event) {
    LocalDate day = event.day();
    String date = day.toString().replace("-", "");
    String code = Objects.requireNonNull(event.cameo(), "GDELT events have a CAMEO code");
    TabRow row = new TabRow("");
    row.add(event.id()).add(date).add(date.substring(0, 6)).add(date.substring(0, 4));
    row.add(String.format("%.4f", day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear()));
    actor(row, event.source());
    actor(row, event.target());
    row.add("1").add(code).add(code.substring(0, Math.min(3, code.length())));
    row.add(code.substring(0, 2)).add(String.valueOf(event.quad()));
    row.add(Texts.plain(Texts.rounded(event.intensity())));
    String articles = String.valueOf(event.articles());
    row.add(articles).add(String.valueOf(event.outlets())).add(articles).add("");
    row.empty(PLACES).add(date + "000000").add(event.reference());
    return row.end();
  }

  private void actor(TabRow row, @Nullable String code) {
    if (code == null) {
      row.empty(CODES);
      return;
    }
    ActorColumns actor = actors.apply(code);
    String group = KNOWN_GROUPS.getOrDefault(code, "");
    String country = actor.cameo() == null ? "" : actor.cameo();
    row.add(country.isEmpty() ? group : country).add(actor.name()).add(country).add(group);
    row.empty(CODES - 4);
  }
}
