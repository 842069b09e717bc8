package org.entente.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to our newsletter for the latest updates",
        "Follow us on Twitter and Facebook",
        "#one #two",
        "© 2020 The Lantern Post",
        "Source : Border talks resume in Velmar",
        "NEXT Two ships collide in the strait",
        "This site uses cookies to improve your stay",
        "Reporting by A. Holm; editing by B. Vik",
        "» Alles zum Hafenstreit",
        "Tous les articles du dossier ›",
        "← Two ships collide in the strait",
        "Folgen Sie uns auf Mastodon und Threads",
        "Síguenos en nuestras redes",
        "Follow the Lantern Post on Facebook and on Telegram"
      })
  void knowsFurniture(String line) {
    assertThat(Cues.isNoise(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The next round of talks is due in May.",
        "Sources in the ministry said the deal was dead.",
        "Orland will follow the terms of the treaty, its minister said.",
        "Westmark signed up to the pact on Friday.",
        "By Friday the border was closed, and the guards had left.",
        "Related companies were also placed under sanctions, the ministry said.",
        "« Nous ne céderons pas », a déclaré la ministre du Norland.",
        "«Das Schiff bleibt im Hafen», sagte sie.",
        "Der Botschafter sprach von einem »Irrtum«",
        "He called the seizure «piracy»"
      })
  void leavesProseAlone(String line) {
    assertThat(Cues.isNoise(line)).isFalse();
    assertThat(Cues.isSection(line)).isFalse();
    assertThat(Cues.isCredit(line)).isFalse();
    assertThat(Cues.isCaption(line)).isFalse();
    assertThat(Cues.isDateLine(line)).isFalse();
    assertThat(Cues.findByline(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Marta Lindqvist, Staff Writer | Marta Lindqvist",
        "by Ana de la Cruz Apr 2, 2019 12:05 am | Ana de la Cruz",
        "Written by Jo Abara and Lea Stern | Jo Abara and Lea Stern",
        "By Jo Abara, MD – Updated Mar 5, 2026 at 4:28 PM EST | Jo Abara, MD",
        "Posted on September 21, 2020 by Lea Stern | Lea Stern",
        "Ein Artikel von Lea Stern | Lea Stern",
        "ANA RUIZ GIL – FOR THE POST – VELMAR | ANA RUIZ GIL"
      })
  void readsBylines(String line, String name) {
    assertThat(Cues.findByline(line)).contains(name);
  }

  @Test
  void knowsCaptionsByTheirCredits() {
    assertThat(Cues.isCaption("Guards at the gate on Friday. (Photo by T. Reyes)")).isTrue();
    assertThat(Cues.isCaption("Guards at the gate. Image: T. Reyes/REUTERS")).isTrue();
    assertThat(Cues.isCaption("Figure 2: The fleets in the strait by year")).isTrue();
    assertThat(Cues.isCredit("Photo: AFP")).isTrue();
  }

  @Test
  void anAgencyAfterSeveralSentencesSignsAStory() {
    assertThat(Cues.isCaption("Guards stand at the gate. (AFP)")).isTrue();
    assertThat(Cues.isCaption("The gate stayed shut. It will open on Friday, she said. (AFP)"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VELMAR, Oct 9 2024 (Herald Wire) - The harbour closed. | 2024-10-09",
        "NEW VELMAR/OST, 3 May 2019 – Ships left. | 2019-05-03"
      })
  void datesAnArticleByItsDateline(String opening, String day) {
    assertThat(Cues.findDatelineDate(opening).orElseThrow().date()).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VELMAR (Wire) - The harbour closed on May 3, 2019 - at last.",
        "Ships left on 3 May 2019 - all of them.",
        "VELMAR, May 3 (Wire) - The harbour closed."
      })
  void takesNoOtherDateForTheDatelines(String opening) {
    assertThat(Cues.findDatelineDate(opening)).isEmpty();
  }
}
