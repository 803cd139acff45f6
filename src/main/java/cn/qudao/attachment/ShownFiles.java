package cn.qudao.attachment;

import java.util.Optional;
import org.springframework.core.io.Resource;

/** What files hold, as at their door: for the person at work those exist that may be read, and no other. */
public interface ShownFiles {

    Optional<Resource> find(String code);
}
