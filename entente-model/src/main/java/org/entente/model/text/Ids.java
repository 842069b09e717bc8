package org.entente.model.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.model.remark.EntenteException;

/** Stable ids: a hash of the article's id and the record's position. */
public final class Ids {
  private static final int BYTES = 8;

  private Ids() {}

  /**
   * @param articleId the article's id
   * @param kind {@code mention}, {@code statement}, ...
   * @param start first unit of the record's place
   * @param number running number among those of the same start
   * @return sixteen hexadecimal digits
   */
  public static String of(String articleId, String kind, int start, int number) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash =
          digest.digest(
              (articleId + '\n' + kind + '\n' + start + '\n' + number)
                  .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "no SHA-256", null, e);
    }
  }
}
