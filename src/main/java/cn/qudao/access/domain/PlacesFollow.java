package cn.qudao.access.domain;

import cn.qudao.org.RowsFollow;
import cn.qudao.scope.Scope;
import org.springframework.stereotype.Component;

/** Accounts and posts go along when their unit moves; what was done stays where it was done. */
@Component
class PlacesFollow extends RowsFollow {

    PlacesFollow(AccountRepository accounts, PostRepository posts, Scope scope) {
        super(
                scope,
                "access.accounts.use",
                ids -> accounts.existsByUnitIdIn(ids) || posts.existsByUnitIdIn(ids) || posts.exclude(ids),
                accounts::shift,
                posts::shift);
    }
}
