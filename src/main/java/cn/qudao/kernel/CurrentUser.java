package cn.qudao.kernel;

import java.util.Optional;

/** Who is at work on this thread; {@code access} knows. Read afresh for each request, so that a change holds at once. */
public interface CurrentUser {

    /** Empty where nobody is signed in, or the person holds no usable post. */
    Optional<Actor> find();

    /** As {@link #find()}, for where nothing may go on without a person. */
    default Actor get() {
        return find().orElseThrow(() -> new Refused("no active post"));
    }
}
