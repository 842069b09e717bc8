package org.entente.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static Article article(String id, String path, @Nullable String url, String text) {
    return new Article(id, path, url, null, null, null, null, "en", text, List.of(), null);
  }

  private static List<String> ids(List<Article> articles, List<Remark> remarks) {
    return Identities.settle(articles, remarks).stream().map(Article::id).toList();
  }

  @Test
  void theSameUrlAndTextTwiceIsOneArticleAndARemark() {
    List<Remark> remarks = new ArrayList<>();
    List<Article> articles =
        List.of(article("h1", "b.html", "u", "t"), article("h1", "a.html", "u", "t"));
    assertThat(Identities.settle(articles, remarks))
        .extracting(Article::path)
        .containsExactly("a.html");
    assertThat(remarks).extracting(Remark::code).containsExactly("read-twice");
    assertThat(remarks).extracting(Remark::severity).containsOnly(Remark.Severity.NOTE);
  }

  @Test
  void theSameUrlWithAnotherTextIsAnotherArticle() {
    List<Remark> remarks = new ArrayList<>();
    assertThat(ids(List.of(article("1", "a", "u", "t"), article("2", "a", "u", "v")), remarks))
        .containsExactly("1", "2");
    assertThat(remarks).isEmpty();
  }

  @Test
  void anIdGivenTwiceStaysWithOneTextWhateverTheOrder() {
    List<Article> articles =
        new ArrayList<>(
            List.of(
                article("x", "a:1", null, "one"),
                article("x", "a:2", null, "two"),
                article("x", "a:3", null, "three")));
    List<Remark> remarks = new ArrayList<>();
    List<Article> settled = Identities.settle(articles, remarks);
    assertThat(settled).extracting(Article::id).doesNotHaveDuplicates().contains("x");
    assertThat(remarks).extracting(Remark::code).containsExactly("id-taken", "id-taken");
    Collections.reverse(articles);
    assertThat(Identities.settle(articles, new ArrayList<>())).isEqualTo(settled);
  }
}
