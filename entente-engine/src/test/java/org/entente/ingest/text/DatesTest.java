package org.entente.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.ingest.text.Dates.Order;
import org.entente.model.text.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Apr 2, 2019 - 12:05 am GMT+3 | 2019-04-02T00:05:00+03:00",
        "Published: 2 April 2019 | 2019-04-02",
        "Tuesday, April 2nd, 2019 | 2019-04-02",
        "02/04/2019 | 2019-04-02",
        "04/22/2019 | 2019-04-22",
        "2. April 2019, 14:30 Uhr | 2019-04-02T14:30:00",
        "2 de abril de 2019 | 2019-04-02",
        "le 2 avril 2019 à 8:15 | 2019-04-02T08:15:00",
        "2019-04-02T10:11:12Z | 2019-04-02T10:11:12Z",
        "2019/4/2 | 2019-04-02",
        "02.04.2019 | 2019-04-02",
        "2019年4月2日 | 2019-04-02",
        "20190402 | 2019-04-02",
        "2 апреля 2019 г. | 2019-04-02",
        "2 أبريل، 2019 | 2019-04-02",
        "٢ نيسان ٢٠١٩ | 2019-04-02",
        "2019. április 2. | 2019-04-02",
        "2019 m. balandžio 2 d. | 2019-04-02",
        "2. huhtikuuta 2019 | 2019-04-02",
        "2 Απριλίου 2019 | 2019-04-02",
        "2 d’abril del 2019 | 2019-04-02",
        "Thứ ba, 2 tháng 4, 2019 | 2019-04-02",
        "२ अप्रैल २०१९ | 2019-04-02",
        "2 Nisan 2019 Salı | 2019-04-02"
      })
  void readsDate(String text, String iso) {
    assertThat(Dates.find(text, Order.DAY_FIRST).map(Published::iso)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "32 April 2019",
        "31/31/2019",
        "version 1.2.3",
        "in 2019",
        "5 Apples 2019"
      })
  void findsNoDate(String text) {
    assertThat(Dates.find(text, Order.DAY_FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"02/04/2019,2019-02-04", "22/04/2019,2019-04-22"})
  void putsMonthFirstWhereAsked(String text, String iso) {
    assertThat(Dates.find(text, Order.MONTH_FIRST).map(Published::iso)).contains(iso);
  }
}
