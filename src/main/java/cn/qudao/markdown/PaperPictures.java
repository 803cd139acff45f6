package cn.qudao.markdown;

import java.util.Optional;

/** The pictures that a text mentions, as far as they may be seen by who takes it along. */
@FunctionalInterface
public interface PaperPictures {

    /** @param code of the file; a {@code .jpg} or {@code .png} */
    Optional<byte[]> find(String code);
}
