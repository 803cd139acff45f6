package cn.qudao.scope;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Hands the active post's bounds to Hibernate's filter, anew for every statement. */
final class ScopeBounds {

    private ScopeBounds() {}

    @Component
    static class Lo implements Supplier<Long> {
        private final Scope scope;

        Lo(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Long get() {
            return scope.root().lo();
        }
    }

    @Component
    static class Hi implements Supplier<Long> {
        private final Scope scope;

        Hi(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Long get() {
            return scope.root().hi();
        }
    }

    @Component
    static class ExcludingPost implements Supplier<Long> {
        private final Scope scope;

        ExcludingPost(Scope scope) {
            this.scope = scope;
        }

        @Override
        public Long get() {
            return scope.excludingPost();
        }
    }
}
