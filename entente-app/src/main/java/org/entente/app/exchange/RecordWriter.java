package org.entente.app.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.model.actor.Participant;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.figure.Figure;
import org.entente.model.figure.Transfer;
import org.entente.model.statement.Statement;
import org.entente.model.text.Article;

/**
 * Writes the records of one article at a time, in the contract's order: by start, then id. Safe to
 * share between threads.
 */
public final class RecordWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final Format format;
  private final Rows rows;

  /**
   * @param format how to write; {@link Format#PARQUET} is made from JSON lines, so writes them
   * @param rows what one row of the mentions is
   */
  public RecordWriter(Format format, Rows rows) {
    this.format = format;
    this.rows = rows;
  }

  /** The article's own record. */
  public byte[] article(Article article) {
    return records(Records.ARTICLE, new Passage(article), List.of(article));
  }

  /** All records of an article, one entry a table. */
  public Map<Table, byte[]> coding(Coding coding) {
    Passage passage = new Passage(coding.article());
    Map<Table, byte[]> written = new EnumMap<>(Table.class);
    written.put(Table.ARTICLES, records(Records.ARTICLE, passage, List.of(coding.article())));
    written.put(Table.MENTIONS, records(Records.MENTION, passage, mentions(coding)));
    written.put(
        Table.STATEMENTS,
        records(
            Records.STATEMENT,
            passage,
            sorted(
                coding.statements(),
                Comparator.comparing((Statement it) -> it.content().get(0).start())
                    .thenComparing(Statement::id))));
    written.put(
        Table.TRANSFERS,
        records(
            Records.TRANSFER,
            passage,
            sorted(
                coding.transfers(),
                Comparator.comparing((Transfer it) -> it.evidence().span().start())
                    .thenComparing(Transfer::id))));
    written.put(
        Table.FIGURES,
        records(
            Records.FIGURE,
            passage,
            sorted(
                coding.figures(),
                Comparator.comparing((Figure it) -> it.evidence().span().start())
                    .thenComparing(Figure::id))));
    return written;
  }

  private List<EventMention> mentions(Coding coding) {
    List<EventMention> mentions =
        sorted(
            coding.mentions(),
            Comparator.comparing((EventMention it) -> it.evidence().span().start())
                .thenComparing(EventMention::id));
    return rows == Rows.MENTION
        ? mentions
        : mentions.stream().flatMap(mention -> pairs(mention).stream()).toList();
  }

  /**
   * One mention for each source and target that differ; a mention without a source, a target or two
   * that differ stays whole.
   */
  private static List<EventMention> pairs(EventMention mention) {
    List<EventMention> pairs = new ArrayList<>();
    for (List<Participant> source : each(mention.sources())) {
      for (List<Participant> target : each(mention.targets())) {
        if (source.isEmpty() || target.isEmpty() || !same(source.get(0), target.get(0))) {
          pairs.add(with(mention, source, target));
        }
      }
    }
    return pairs.isEmpty() ? List.of(mention) : pairs;
  }

  private static List<List<Participant>> each(List<Participant> participants) {
    return participants.isEmpty()
        ? List.of(List.of())
        : participants.stream().map(List::of).toList();
  }

  private static boolean same(Participant one, Participant other) {
    return one.actor().equals(other.actor()) && one.sectors().equals(other.sectors());
  }

  private static EventMention with(
      EventMention mention, List<Participant> sources, List<Participant> targets) {
    return new EventMention(
        mention.id(),
        mention.sentence(),
        mention.type(),
        mention.mode(),
        mention.contexts(),
        mention.intensity(),
        mention.cameo(),
        sources,
        targets,
        mention.status(),
        mention.speakers(),
        mention.date(),
        mention.place(),
        mention.trigger(),
        mention.evidence(),
        mention.confidence(),
        mention.rule());
  }

  private static <T> List<T> sorted(List<T> records, Comparator<T> order) {
    return records.stream().sorted(order).toList();
  }

  private <T> byte[] records(Schema<T> schema, Passage passage, List<T> records) {
    if (format == Format.CSV) {
      StringBuilder csv = new StringBuilder();
      records.forEach(record -> csv.append(schema.csvRow(passage, record)));
      return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.setRootValueSeparator(null);
      for (T record : records) {
        schema.write(json, passage, record);
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
