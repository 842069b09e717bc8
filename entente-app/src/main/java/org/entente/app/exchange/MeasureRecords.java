package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.align.PolarizationValue;
import org.entente.model.text.Article;

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

  /** Members of blocs. */
  public static MeasureRecords<BlocMember> blocs() {
    return new MeasureRecords<>(
        new Schema<BlocMember>()
            .text("period", (in, it) -> it.period())
            .text("actor", (in, it) -> it.actor())
            .count("bloc", (in, it) -> it.bloc())
            .number("stability", (in, it) -> Texts.rounded(it.stability()))
            .object("hedging", ESTIMATE, (in, it) -> it.hedging()));
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

  /** Plain rows of texts under names; an empty text is unknown. */
  public static MeasureRecords<List<String>> rows(List<String> names) {
    Schema<List<String>> schema = new Schema<>();
    for (int i = 0; i < names.size(); i++) {
      int cell = i;
      schema.text(names.get(i), (in, it) -> it.get(cell).isEmpty() ? null : it.get(cell));
    }
    return new MeasureRecords<>(schema);
  }

  /** CSV with a header. */
  public byte[] csv(List<T> records) {
    StringBuilder csv = new StringBuilder(schema.csvHeader());
    records.forEach(record -> csv.append(schema.csvRow(NOWHERE, record)));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One JSON object a line. */
  public byte[] json(List<T> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.setRootValueSeparator(null);
      for (T record : records) {
        schema.write(json, NOWHERE, record);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
