package cn.qudao.demo.load;

import cn.qudao.access.AccountHistory;
import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.access.PastSignIn;
import cn.qudao.demo.guangdong.DemoAccount;
import cn.qudao.demo.guangdong.DemoProvince;
import cn.qudao.demo.load.Addresses.Address;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Terminal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens the accounts, with the days on which they signed in. */
@Component
class AccountStep {

    private final Accounts accounts;
    private final AccountHistory history;

    AccountStep(Accounts accounts, AccountHistory history) {
        this.accounts = accounts;
        this.history = history;
    }

    void run(DemoProvince province, Addresses addresses) {
        List<DemoAccount> wanted = province.accounts();
        List<AccountId> opened = accounts.open(
                wanted.stream().map(account -> account(account, addresses)).toList());
        LocalDate beforeAll = province.months().getFirst().from().minusYears(1);
        history.openedOn(beforeAll, opened);
        Map<DemoAccount, AccountId> ids = new HashMap<>();
        for (int i = 0; i < opened.size(); i++) {
            ids.put(wanted.get(i), opened.get(i));
        }
        long signIns = history.add(province.signIns().map(signIn -> {
            Place place = addresses.of(signIn.account().unit()).place();
            return new PastSignIn(
                    Objects.requireNonNull(ids.get(signIn.account())),
                    place,
                    Addresses.instant(signIn.at()),
                    signIn.phone(),
                    signIn.ok(),
                    signIn.address());
        }));
        Terminal.say("demo.loaded.accounts", opened.size(), signIns);
    }

    private static NewAccount account(DemoAccount account, Addresses addresses) {
        Address address = addresses.of(account.unit());
        return NewAccount.withPost(
                account.signInName(),
                account.displayName(),
                address.unit(),
                address.place(),
                account.role().name());
    }
}
