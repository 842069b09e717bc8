package org.entente.app.exchange;

import org.entente.model.event.Contradiction;
import org.entente.model.event.Event;
import org.entente.model.event.EventDate;
import org.entente.model.event.Party;
import org.entente.model.event.Place;
import org.entente.model.text.Evidence;

/** The written records of the corpus, key by key. Public and exact: only add, only at the end. */
final class EventRecords {
  private static final Schema<Party> PARTY =
      new Schema<Party>()
          .text("actor", (in, it) -> it.actor())
          .text("sector", (in, it) -> it.sector() == null ? null : it.sector().name());

  private static final Schema<EventDate> DATE =
      new Schema<EventDate>()
          .text("start", (in, it) -> it.start().toString())
          .text("end", (in, it) -> it.end().toString())
          .text("precision", (in, it) -> it.precision().label());

  private static final Schema<Place> PLACE =
      new Schema<Place>()
          .text("name", (in, it) -> it.name())
          .text("country", (in, it) -> it.country())
          .text("admin1", (in, it) -> it.admin1())
          .number("lat", (in, it) -> it.latitude() == null ? null : Texts.rounded(it.latitude()))
          .number("lon", (in, it) -> it.longitude() == null ? null : Texts.rounded(it.longitude()));

  private static final Schema<Evidence> QUOTE =
      new Schema<Evidence>()
          .text("article", (in, it) -> it.articleId())
          .count("start", Passage::start)
          .count("end", Passage::end)
          .text("quote", (in, it) -> it.quote());

  private static final Schema<Contradiction.Value> VALUE =
      new Schema<Contradiction.Value>()
          .text("value", (in, it) -> it.value())
          .texts("mentions", (in, it) -> it.mentions())
          .objects("evidence", QUOTE, (in, it) -> it.evidence());

  private static final Schema<Contradiction> CONTRADICTION =
      new Schema<Contradiction>()
          .text("kind", (in, it) -> it.kind().label())
          .objects("values", VALUE, (in, it) -> it.values());

  private static final Schema<Dispute.Side> SIDE =
      new Schema<Dispute.Side>()
          .text("value", (in, it) -> it.value().value())
          .texts("outlets", (in, it) -> it.outlets())
          .texts("speakers", (in, it) -> it.speakers())
          .texts("mentions", (in, it) -> it.value().mentions())
          .objects("evidence", QUOTE, (in, it) -> it.value().evidence());

  static final Schema<Event> EVENT =
      new Schema<Event>()
          .text("id", (in, it) -> it.id())
          .text("type", (in, it) -> it.type().name())
          .text("mode", (in, it) -> it.mode())
          .texts("contexts", (in, it) -> it.contexts())
          .count("quad", (in, it) -> it.type().quad().number())
          .number("intensity", (in, it) -> Texts.rounded(it.intensity()))
          .objects("source", PARTY, (in, it) -> it.sources())
          .objects("target", PARTY, (in, it) -> it.targets())
          .text("status", (in, it) -> it.status().label())
          .object("date", DATE, (in, it) -> it.date())
          .object("place", PLACE, (in, it) -> it.place())
          .texts("mentions", (in, it) -> it.mentions())
          .count("articles", (in, it) -> it.articles())
          .count("outlets", (in, it) -> it.outlets())
          .number("confidence", (in, it) -> Texts.rounded(it.confidence()))
          .objects("contradictions", CONTRADICTION, (in, it) -> it.contradictions());

  static final Schema<Dispute> DISPUTE =
      new Schema<Dispute>()
          .text("event", (in, it) -> it.event().id())
          .text("kind", (in, it) -> it.contradiction().kind().label())
          .text("type", (in, it) -> it.event().type().name())
          .objects("source", PARTY, (in, it) -> it.event().sources())
          .objects("target", PARTY, (in, it) -> it.event().targets())
          .object("date", DATE, (in, it) -> it.event().date())
          .objects("values", SIDE, (in, it) -> it.sides());

  private EventRecords() {}
}
