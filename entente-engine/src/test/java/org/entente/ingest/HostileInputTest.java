package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.model.text.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
  private static final String SECRET = "Zanzorquill";

  /** Processor time, since the machine may be busy with others. */
  private static final long MOST_MILLISECONDS = 2000;

  @Test
  void refusesBombsInTwoSecondsAndSixtyFourMegabytes(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Bombs.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String output = Files.readString(log);
    assertThat(ended).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    List<String> lines = output.lines().toList();
    assertThat(lines).as(output).hasSizeGreaterThanOrEqualTo(12);
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(4);
      assertThat(Long.parseLong(cells[1])).as(line).isLessThan(MOST_MILLISECONDS);
      assertThat(cells[2]).as(line).isEqualTo("0");
      assertThat(cells[3]).as(line).isNotEqualTo("[]");
    }
  }

  @Test
  void readsNothingThroughXmlEntitiesAndInclusions(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    Path dtd =
        Files.writeString(
            folder.resolve("evil.dtd"),
            "<!ENTITY % f SYSTEM \"" + secret.toUri() + "\"><!ENTITY leak \"" + SECRET + "\">");
    List<String> payloads = payloads(secret.toUri().toString(), dtd.toUri().toString());
    assertThat(payloads).hasSizeGreaterThanOrEqualTo(15);
    for (String payload : payloads) {
      for (String path : new String[] {"a.xml", "a.rss", "a.html", "a.txt", "a.svg", "-"}) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        String found = Extract.articles(new Capture(path, bytes), Options.DEFAULTS).toString();
        assertThat(found).as("%s: %s", path, payload).doesNotContain(SECRET);
      }
    }
  }

  private static List<String> payloads(String file, String dtd) {
    String rss =
        "<rss version=\"2.0\"><channel><title>%1$s</title><link>https://l.example</link>"
            + "<description>%1$s</description><item><title>t</title><description>Orland closed its"
            + " border with Westmark on Friday, officials said. %1$s</description></item></channel></rss>";
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>%1$s</title><id>i</id><updated>2024-01-01T00:00:00Z</updated>"
            + "<entry><title>t</title><id>e</id><updated>2024-01-01T00:00:00Z</updated><content type=\"html\">Orland"
            + " closed its border on Friday, they said. %1$s</content></entry></feed>";
    String map =
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://l.example/%1$s</loc></url></urlset>";
    String xml = "<?xml version=\"1.0\"?>";
    List<String> all = new ArrayList<>();
    for (String body : List.of(rss, atom, map)) {
      all.add(xml + "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file + "\">]>" + body.formatted("&x;"));
      all.add(
          xml + "<!DOCTYPE r [<!ENTITY x PUBLIC \"p\" \"" + file + "\">]>" + body.formatted("&x;"));
      all.add(
          xml
              + "<!DOCTYPE r [<!ENTITY % p SYSTEM \""
              + dtd
              + "\"> %p;]>"
              + body.formatted("&leak;"));
      all.add(xml + "<!DOCTYPE r SYSTEM \"" + dtd + "\">" + body.formatted("&leak;"));
      all.add(
          xml
              + body.formatted(
                  "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                      + file
                      + "\"/>"));
    }
    String first = rss.formatted("&x;");
    all.add("\n\n" + xml + "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file + "\">]>" + first);
    all.add("\uFEFF" + xml + "<!doctype r [<!ENTITY x SYSTEM \"" + file + "\">]>" + first);
    all.add(
        xml + "<?xml-stylesheet type=\"text/xsl\" href=\"" + file + "\"?>" + rss.formatted("s"));
    all.add(xml + "<!DOCTYPE r [<!ENTITY % a \"<!ENTITY x SYSTEM '" + file + "'>\"> %a;]>" + first);
    all.add(
        "<html><body><p>Orland closed its border with Westmark on Friday, they said.</p><iframe src=\""
            + file
            + "\"></iframe><object data=\""
            + file
            + "\"></object><link rel=import href=\""
            + file
            + "\"></body></html>");
    all.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\""
            + file
            + "\"/><text>text</text></svg>");
    return all;
  }
}
