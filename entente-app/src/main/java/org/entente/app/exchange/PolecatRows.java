package org.entente.app.exchange;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER events in the 40 columns of POLECAT's files; what is not known is {@code None}, as there.
 */
final class PolecatRows implements EventRows {
  private static final String HEADER =
      "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\t"
          + "Actor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\t"
          + "Actor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\t"
          + "Primary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\t"
          + "Wikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\t"
          + "Longitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\t"
          + "Story People\tStory Organizations\tStory Locations\tLanguage\tVersion\n";
  private static final int ACTOR = 8;
  private static final int PLACE = 10;
  private static final int STORY = 6;

  private final Function<String, ActorColumns> actors;

  PolecatRows(Function<String, ActorColumns> actors) {
    this.actors = actors;
  }

  @Override
  public String header() {
    return HEADER;
  }

  @Override
  public String row(ImportedEvent event) {
    TabRow row = new TabRow("None");
    row.add(event.id()).add(event.day().toString()).add(event.type()).add(event.mode());
    row.add(Texts.plain(Texts.rounded(event.intensity())));
    row.add("Q" + event.quad());
    row.add(event.contexts().replace('|', ';'));
    actor(row, event.source());
    actor(row, event.target());
    return row.empty(PLACE).add(event.reference()).empty(STORY).end();
  }

  private void actor(TabRow row, @Nullable String code) {
    if (code == null) {
      row.empty(ACTOR);
    } else {
      ActorColumns actor = actors.apply(code);
      row.add(actor.name()).add(actor.country()).add(actor.correlates()).empty(ACTOR - 3);
    }
  }
}
