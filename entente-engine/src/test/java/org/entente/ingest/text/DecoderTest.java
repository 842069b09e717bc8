package org.entente.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final String TEXT = "Müller’s “café” in Łódź";

  @Test
  void dropsByteOrderMarks() {
    assertThat(Decoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo(new Decoded(TEXT, "UTF-8", false));
    assertThat(Decoder.decode(TEXT.getBytes(StandardCharsets.UTF_16), null).text()).isEqualTo(TEXT);
    String ascii = "plain words in a wide encoding";
    assertThat(Decoder.decode(ascii.getBytes(StandardCharsets.UTF_16LE), null).text())
        .isEqualTo(ascii);
  }

  @Test
  void takesDeclaredEncodingWhereUtf8IsInvalid() {
    byte[] bytes = "Łódź".getBytes(Charset.forName("windows-1250"));
    assertThat(Decoder.decode(bytes, "windows-1250"))
        .isEqualTo(new Decoded("Łódź", "windows-1250", false));
    byte[] page = "<meta charset=\"iso-8859-2\"><p>Łódź".getBytes(Charset.forName("iso-8859-2"));
    assertThat(Decoder.decode(page, null).text()).endsWith("Łódź");
  }

  @Test
  void mendsTextThatWasDecodedWrongly() {
    String wrong =
        new String(
            "It’s “over”, he said".getBytes(StandardCharsets.UTF_8),
            Charset.forName("windows-1252"));
    assertThat(Decoder.decode(wrong.getBytes(StandardCharsets.UTF_8), null).text())
        .contains("It’s “over");
  }

  @Test
  void mendsTextThatWasDecodedAsLatin1() {
    String text = "Norland’s envoy – “we won’t” – left.";
    byte[] once = text.getBytes(StandardCharsets.UTF_8);
    String wrong = new String(once, StandardCharsets.ISO_8859_1);
    Decoded decoded = Decoder.decode(wrong.getBytes(StandardCharsets.UTF_8), null);
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.repaired()).isTrue();
  }

  @Test
  void leavesRightTextAlone() {
    for (String text : new String[] {"GRÖSSE Ü“ É« NÃO", "Â¿", "Привет, мир", "東京"}) {
      assertThat(Decoder.decode(text.getBytes(StandardCharsets.UTF_8), null))
          .isEqualTo(new Decoded(text, "UTF-8", false));
    }
  }

  @Test
  void knowsBinaryFromText() {
    assertThat(Decoder.isBinary("plain\ttext\n".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(Decoder.isBinary(TEXT.getBytes(StandardCharsets.UTF_16))).isFalse();
    assertThat(Decoder.isBinary(new byte[100])).isTrue();
  }
}
