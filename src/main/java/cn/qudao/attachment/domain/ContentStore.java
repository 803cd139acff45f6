package cn.qudao.attachment.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.Resource;

/** Where the bytes of files lie, each by its hash and so once. */
interface ContentStore {

    /** When it returns the bytes are safe. What is there already counts as put anew. */
    void put(String hash, Path file) throws IOException;

    Resource read(String hash);

    /** So many shelves hold them all. */
    int shelves();

    /** Of one shelf that which nobody has put since then. */
    List<String> untouchedSince(int shelf, Instant time) throws IOException;

    /** What was begun before then and never became whole. */
    void dropHalves(Instant time) throws IOException;

    void delete(String hash) throws IOException;
}
