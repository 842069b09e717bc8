package org.entente.app.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.entente.model.remark.Remark;

/** Writes the files of a run: the tables in the user's format, remarks and run record as JSON. */
public final class RunWriter {
  private final OutputFolder folder;
  private final Format format;

  /** Begins all tables, so that those without records are there, too. */
  public RunWriter(OutputFolder folder, Format format) {
    this.folder = folder;
    this.format = format;
    for (Table table : Table.values()) {
      folder.append(name(table), table.header(format).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String name(Table table) {
    Format lines = format == Format.PARQUET ? Format.JSONL : format;
    return table.label() + '.' + lines.label();
  }

  /** Appends the records of one article. */
  public void append(Map<Table, byte[]> records) {
    records.forEach((table, bytes) -> folder.append(name(table), bytes));
  }

  /** Ends the run: all files come to their places. */
  public void publish(Collection<Remark> remarks, RunRecord run) {
    if (format == Format.PARQUET) {
      Parquet.convert(folder);
    }
    folder.append("remarks.jsonl", RemarkWriter.jsonl(remarks));
    folder.append("run.json", run.json());
    folder.publish();
  }
}
