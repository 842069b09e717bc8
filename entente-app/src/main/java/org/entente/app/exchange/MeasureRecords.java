package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.measure.check.Validation;
import org.entente.model.align.ActorPeriod;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.align.PolarizationValue;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Records of what is measured, in JSON lines or CSV, with the contract's keys: {@code dyads},
 * {@code blocs}, {@code polarization}.
 *
 * @param <T> what a record is written from
 */
public final class MeasureRecords<T> {
  private static final JsonFactory JSON = new JsonFactory();

  /** These records quote no article. */
  private static final Passage NOWHERE =
      new Passage(new Article("-", "-", null, null, null, null, null, "en", "", List.of(), null));

  private static final Schema<Estimate> ESTIMATE =
      new Schema<Estimate>()
          .number("value", (in, it) -> Texts.rounded(it.value()))
          .number("low", (in, it) -> Texts.rounded(it.low()))
          .number("high", (in, it) -> Texts.rounded(it.high()));

  private final Schema<T> schema;

  private MeasureRecords(Schema<T> schema) {
    this.schema = schema;
  }

  /** Pairs of actors in periods. */
  public static MeasureRecords<DyadPeriod> dyads() {
    return new MeasureRecords<>(
        new Schema<DyadPeriod>()
            .text("a", (in, it) -> it.one())
            .text("b", (in, it) -> it.other())
            .flag("directed", (in, it) -> it.directed())
            .text("period", (in, it) -> it.period())
            .numberList("quads", (in, it) -> it.quads().stream().map(Texts::rounded).toList())
            .object("temperature", ESTIMATE, (in, it) -> it.temperature())
            .object("alignment", ESTIMATE, (in, it) -> it.alignment())
            .count("events", (in, it) -> it.events())
            .count("outlets", (in, it) -> it.outlets())
            .count("articles", (in, it) -> it.articles()));
  }

  private static final Schema<ActorPeriod.Conduct> CONDUCT =
      new Schema<ActorPeriod.Conduct>()
          .numberList("quads", (in, it) -> it.quads().stream().map(Texts::rounded).toList())
          .object("temperature", ESTIMATE, (in, it) -> it.temperature());

  /** A partner with the numbers of its pair. */
  private record Partner(String actor, DyadPeriod pair) {}

  private static final Schema<Partner> PARTNER =
      new Schema<Partner>()
          .text("actor", (in, it) -> it.actor())
          .object("temperature", ESTIMATE, (in, it) -> it.pair().temperature())
          .object("alignment", ESTIMATE, (in, it) -> it.pair().alignment())
          .count("events", (in, it) -> it.pair().events())
          .count("outlets", (in, it) -> it.pair().outlets())
          .count("articles", (in, it) -> it.pair().articles());

  /** An actor in periods. */
  public static MeasureRecords<ActorPeriod> profiles() {
    return new MeasureRecords<>(
        new Schema<ActorPeriod>()
            .text("actor", (in, it) -> it.actor())
            .text("period", (in, it) -> it.period())
            .object("given", CONDUCT, (in, it) -> it.given())
            .object("received", CONDUCT, (in, it) -> it.received())
            .number(
                "bloc",
                (in, it) -> it.member() == null ? null : BigDecimal.valueOf(it.member().bloc()))
            .number(
                "stability",
                (in, it) -> it.member() == null ? null : Texts.rounded(it.member().stability()))
            .object(
                "hedging", ESTIMATE, (in, it) -> it.member() == null ? null : it.member().hedging())
            .texts("fellows", (in, it) -> it.fellows())
            .objects(
                "partners",
                PARTNER,
                (in, it) ->
                    it.partners().stream()
                        .map(pair -> new Partner(it.partner(pair), pair))
                        .toList())
            .numbers("issues", (in, it) -> rounded(it.issues()))
            .count("events", (in, it) -> it.events())
            .count("outlets", (in, it) -> it.outlets())
            .count("articles", (in, it) -> it.articles()));
  }

  private static SortedMap<String, BigDecimal> rounded(SortedMap<String, Double> numbers) {
    SortedMap<String, BigDecimal> rounded = new TreeMap<>();
    numbers.forEach((key, value) -> rounded.put(key, Texts.rounded(value)));
    return rounded;
  }

  /** Members of blocs. */
  public static MeasureRecords<BlocMember> blocs() {
    return new MeasureRecords<>(
        new Schema<BlocMember>()
            .text("period", (in, it) -> it.period())
            .text("actor", (in, it) -> it.actor())
            .count("bloc", (in, it) -> it.bloc())
            .number("stability", (in, it) -> Texts.rounded(it.stability()))
            .object("hedging", ESTIMATE, (in, it) -> it.hedging())
            .flag("settled", (in, it) -> it.settled()));
  }

  /** Polarization indices. */
  public static MeasureRecords<PolarizationValue> polarization() {
    return new MeasureRecords<>(
        new Schema<PolarizationValue>()
            .text("period", (in, it) -> it.period())
            .text("index", (in, it) -> it.index())
            .number("value", (in, it) -> Texts.rounded(it.value().value()))
            .number("low", (in, it) -> Texts.rounded(it.value().low()))
            .number("high", (in, it) -> Texts.rounded(it.value().high()))
            .count("n", (in, it) -> it.actors()));
  }

  /** How measures agree with facts. */
  public static MeasureRecords<Validation.Line> validations() {
    return new MeasureRecords<>(
        new Schema<Validation.Line>()
            .text("fact", (in, it) -> it.fact())
            .text("within", (in, it) -> it.within())
            .text("score", (in, it) -> it.score().strip())
            .text("measure", (in, it) -> it.measure())
            .number("mean", (in, it) -> Texts.rounded(it.agreed().mean()))
            .number("least", (in, it) -> Texts.rounded(it.agreed().least()))
            .count("cases", (in, it) -> it.agreed().cases()));
  }

  /** What numbers rest on, telling by telling. */
  public static MeasureRecords<Telling> tellings() {
    return new MeasureRecords<>(
        new Schema<Telling>()
            .text("period", (in, it) -> it.period())
            .text("event", (in, it) -> it.event())
            .text("source", (in, it) -> it.source())
            .text("target", (in, it) -> it.target())
            .text("type", (in, it) -> it.type())
            .count("quad", (in, it) -> it.quad())
            .number("intensity", (in, it) -> Texts.rounded(it.intensity()))
            .number("weight", (in, it) -> Texts.rounded(it.weight()))
            .text("status", (in, it) -> it.status())
            .text("mention", (in, it) -> it.mention())
            .text("article", (in, it) -> it.article())
            .text("outlet", (in, it) -> it.outlet())
            .text("quote", (in, it) -> it.quote())
            .text("sentence", (in, it) -> it.sentence()));
  }

  /** Plain rows of texts under names. */
  public static MeasureRecords<List<@Nullable String>> texts(List<String> names) {
    Schema<List<@Nullable String>> schema = new Schema<>();
    for (int i = 0; i < names.size(); i++) {
      int cell = i;
      schema.text(names.get(i), (in, it) -> it.get(cell));
    }
    return new MeasureRecords<>(schema);
  }

  /** The names of the columns as a line of CSV. */
  public byte[] csvHeader() {
    return schema.csvHeader().getBytes(StandardCharsets.UTF_8);
  }

  /** A record as a line of CSV. */
  public byte[] csv(T record) {
    return schema.csvRow(NOWHERE, record).getBytes(StandardCharsets.UTF_8);
  }

  /** A record as a JSON object on a line. */
  public byte[] json(T record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      schema.write(json, NOWHERE, record);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
