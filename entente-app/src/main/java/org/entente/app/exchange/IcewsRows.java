package org.entente.app.exchange;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** ICEWS's 20 columns; what was not measured is {@code NA}, as in R's exports of it. */
final class IcewsRows implements EventRows {
  private static final String HEADER =
      "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
          + "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\t"
          + "Publisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
  private static final int PLACES = 6;

  private final Function<String, ActorColumns> actors;

  IcewsRows(Function<String, ActorColumns> actors) {
    this.actors = actors;
  }

  @Override
  public String header() {
    return HEADER;
  }

  @Override
  public String row(ImportedEvent event) {
    TabRow row = new TabRow("NA");
    row.add(event.id()).add(event.day().toString());
    actor(row, event.source());
    row.add(event.type()).add(event.cameo());
    row.add(Texts.plain(Texts.rounded(event.intensity())));
    actor(row, event.target());
    return row.empty(2).add(event.reference()).empty(PLACES).end();
  }

  private void actor(TabRow row, @Nullable String code) {
    if (code == null) {
      row.empty(3);
    } else {
      ActorColumns actor = actors.apply(code);
      row.add(actor.name()).add(null).add(actor.country() == null ? null : actor.name());
    }
  }
}
