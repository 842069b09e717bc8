package org.entente.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example/a#top, http://news.example/a",
    "https://news.example:443, https://news.example/",
    "http://news.example:8080?x=1, http://news.example:8080/?x=1",
    "http://news.example/größe und|mehr, http://news.example/gr%C3%B6%C3%9Fe%20und%7Cmehr",
    "http://news.example/100%, http://news.example/100%25",
    "http://müller.example/, http://xn--mller-kva.example/"
  })
  void isBroughtIntoOneForm(String given, String form) {
    assertThat(WebAddress.find(given)).hasValue(URI.create(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://news.example/",
        "file:///etc/hosts",
        "news.example",
        "http://",
        "http:///a",
        "http://user:word@news.example/",
        "http://user@news.example/",
        "http://news.example:0/",
        "http://news.example:70000/",
        "http://news.example\\@other.example/",
        "http://[::1%25lo]/",
        "http://a b/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://1.2.3.04/",
        "http://1.2.3.4./",
        "javascript:alert(1)"
      })
  void whatIsNoneIsRefused(String given) {
    assertThat(WebAddress.find(given)).isEmpty();
  }

  @Test
  void referencesAreResolved() {
    URI page = URI.create("http://news.example/a/b");
    assertThat(WebAddress.find(page, "c d#e")).hasValue(URI.create("http://news.example/a/c%20d"));
    assertThat(WebAddress.find(page, "//other.example/x"))
        .hasValue(URI.create("http://other.example/x"));
    assertThat(WebAddress.find(page, "ftp://other.example/x")).isEmpty();
  }
}
