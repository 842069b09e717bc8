package org.entente.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.model.coding.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsReadBackIsWrittenWithTheSameBytes() throws IOException {
    RecordWriter writer = new RecordWriter(Format.JSONL, Rows.MENTION);
    Map<Table, byte[]> written = writer.coding(Samples.coding());
    for (Table table : List.of(Table.ARTICLES, Table.MENTIONS)) {
      byte[] bytes = written.getOrDefault(table, new byte[0]);
      assertThat(bytes).isNotEmpty();
      Files.write(folder.resolve(table.label() + ".jsonl"), bytes);
    }
    assertThat(RecordReader.isRun(folder)).isTrue();
    List<Coding> codings = RecordReader.codings(folder);
    assertThat(codings).hasSize(1);
    Map<Table, byte[]> again = writer.coding(codings.get(0));
    assertThat(again.get(Table.ARTICLES)).isEqualTo(written.get(Table.ARTICLES));
    assertThat(again.get(Table.MENTIONS)).isEqualTo(written.get(Table.MENTIONS));
  }
}
