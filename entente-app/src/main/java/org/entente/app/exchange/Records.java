package org.entente.app.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.Place;
import org.entente.model.event.Trigger;
import org.entente.model.figure.Figure;
import org.entente.model.figure.Item;
import org.entente.model.figure.Transfer;
import org.entente.model.statement.Statement;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** The written records, key by key. Public and exact: only add, and only at the end. */
final class Records {
  private static final Schema<Span> SPAN =
      new Schema<Span>().count("start", Passage::start).count("end", Passage::end);

  private static final Schema<Participant> PARTICIPANT =
      new Schema<Participant>()
          .text("actor", (in, it) -> it.actor().isEmpty() ? null : it.actor())
          .text("sector", (in, it) -> label(it.sector()))
          .text("name", (in, it) -> it.name())
          .text("text", (in, it) -> it.text())
          .count("start", (in, it) -> in.start(it.span()))
          .count("end", (in, it) -> in.end(it.span()))
          .text("person", (in, it) -> it.person());

  private static final Schema<EventDate> DATE =
      new Schema<EventDate>()
          .text("start", (in, it) -> it.start().toString())
          .text("end", (in, it) -> it.end().toString())
          .text("precision", (in, it) -> it.precision().label())
          .text("text", (in, it) -> it.text().isEmpty() ? null : it.text());

  private static final Schema<EventDate> DAYS =
      new Schema<EventDate>()
          .text("start", (in, it) -> it.start().toString())
          .text("end", (in, it) -> it.end().toString());

  private static final Schema<Place> PLACE =
      new Schema<Place>()
          .text("name", (in, it) -> it.name())
          .text("country", (in, it) -> it.country())
          .text("admin1", (in, it) -> it.admin1())
          .number("lat", (in, it) -> rounded(it.latitude()))
          .number("lon", (in, it) -> rounded(it.longitude()))
          .count("start", (in, it) -> in.start(it.span()))
          .count("end", (in, it) -> in.end(it.span()));

  private static final Schema<Trigger> TRIGGER =
      new Schema<Trigger>()
          .count("start", (in, it) -> in.start(it.span()))
          .count("end", (in, it) -> in.end(it.span()))
          .text("text", (in, it) -> it.text());

  private static final Schema<Evidence> EVIDENCE =
      new Schema<Evidence>()
          .count("start", (in, it) -> in.start(it.span()))
          .count("end", (in, it) -> in.end(it.span()))
          .text("quote", (in, it) -> it.quote());

  private static final Schema<Span> WORDS =
      new Schema<Span>()
          .count("start", Passage::start)
          .count("end", Passage::end)
          .text("text", Passage::words);

  private static final Schema<Item> ITEM =
      new Schema<Item>()
          .text("name", (in, it) -> it.name())
          .count("start", (in, it) -> in.start(it.span()))
          .count("end", (in, it) -> in.end(it.span()));

  static final Schema<Article> ARTICLE =
      new Schema<Article>()
          .text("id", (in, it) -> it.id())
          .text("path", (in, it) -> it.path())
          .text("url", (in, it) -> it.url())
          .text("title", (in, it) -> it.title())
          .text("byline", (in, it) -> it.byline())
          .text("published", (in, it) -> it.published() == null ? null : it.published().iso())
          .text("outlet", (in, it) -> it.outlet())
          .text("language", (in, it) -> it.language())
          .text("text", (in, it) -> it.text())
          .objects("paragraphs", SPAN, (in, it) -> it.paragraphs())
          .text("duplicateOf", (in, it) -> it.duplicateOf())
          .text("versionOf", (in, it) -> it.versionOf());

  static final Schema<EventMention> MENTION =
      new Schema<EventMention>()
          .text("id", (in, it) -> it.id())
          .text("article", (in, it) -> in.article())
          .object("sentence", SPAN, (in, it) -> it.sentence())
          .text("type", (in, it) -> it.type().name())
          .text("mode", (in, it) -> it.mode())
          .texts("contexts", (in, it) -> it.contexts())
          .count("quad", (in, it) -> it.type().quad().number())
          .number("intensity", (in, it) -> Texts.rounded(it.intensity()))
          .text("cameo", (in, it) -> it.cameo())
          .objects("source", PARTICIPANT, (in, it) -> it.sources())
          .objects("target", PARTICIPANT, (in, it) -> it.targets())
          .text("status", (in, it) -> it.status().label())
          .objects("speakers", PARTICIPANT, (in, it) -> it.speakers())
          .object("date", DATE, (in, it) -> it.date())
          .object("place", PLACE, (in, it) -> it.place())
          .object("trigger", TRIGGER, (in, it) -> it.trigger())
          .object("evidence", EVIDENCE, (in, it) -> it.evidence())
          .number("confidence", (in, it) -> Texts.rounded(it.confidence()))
          .text("rule", (in, it) -> it.rule());

  static final Schema<Statement> STATEMENT =
      new Schema<Statement>()
          .text("id", (in, it) -> it.id())
          .text("article", (in, it) -> in.article())
          .object("speaker", PARTICIPANT, (in, it) -> it.speaker())
          .objects("addressees", PARTICIPANT, (in, it) -> it.addressees())
          .object("cue", TRIGGER, (in, it) -> it.cue())
          .objects("content", WORDS, (in, it) -> it.content())
          .text("form", (in, it) -> it.form().name().toLowerCase(Locale.ROOT))
          .texts("about", (in, it) -> it.about())
          .texts("issues", (in, it) -> it.issues())
          .numbers("stance", (in, it) -> rounded(it.stance()))
          .object("date", DATE, (in, it) -> it.date())
          .texts("mentions", (in, it) -> it.mentions());

  static final Schema<Transfer> TRANSFER =
      new Schema<Transfer>()
          .text("id", (in, it) -> it.id())
          .text("article", (in, it) -> in.article())
          .text("mention", (in, it) -> it.mention())
          .objects("supplier", PARTICIPANT, (in, it) -> it.suppliers())
          .objects("recipient", PARTICIPANT, (in, it) -> it.recipients())
          .objects("items", ITEM, (in, it) -> it.items())
          .text("status", (in, it) -> it.status().label())
          .objects("speakers", PARTICIPANT, (in, it) -> it.speakers())
          .object("evidence", EVIDENCE, (in, it) -> it.evidence());

  static final Schema<Figure> FIGURE =
      new Schema<Figure>()
          .text("id", (in, it) -> it.id())
          .text("article", (in, it) -> in.article())
          .text("measure", (in, it) -> it.measure())
          .number("value", (in, it) -> it.value())
          .text("unit", (in, it) -> it.unit())
          .texts("subjects", (in, it) -> it.subjects())
          .object("period", DAYS, (in, it) -> it.period())
          .objects("speakers", PARTICIPANT, (in, it) -> it.speakers())
          .object("evidence", EVIDENCE, (in, it) -> it.evidence());

  private Records() {}

  private static @Nullable String label(@Nullable Sector sector) {
    return sector == null ? null : sector.name();
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value) {
    return value == null ? null : Texts.rounded(value);
  }

  private static SortedMap<String, BigDecimal> rounded(SortedMap<String, Double> values) {
    SortedMap<String, BigDecimal> rounded = new TreeMap<>();
    values.forEach((key, value) -> rounded.put(key, Texts.rounded(value)));
    return rounded;
  }
}
