package cn.qudao.kernel;

import java.util.List;

/**
 * Something that {@code ./qudao <name>} does beside the running portal. A module contributes one as a Spring bean and
 * describes it in its bundles under {@code command.<name>}, where {@code ./qudao help} finds it.
 */
public interface Command {

    String name();

    /** Returns the exit code of the process. */
    int run(List<String> arguments) throws Exception;
}
