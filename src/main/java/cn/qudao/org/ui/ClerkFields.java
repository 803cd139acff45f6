package cn.qudao.org.ui;

import static cn.qudao.org.Dictionary.CLERK_KIND;

import cn.qudao.org.ClerkProfile;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.DictionaryRow;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;

/** What is kept of a clerk. */
class ClerkFields implements ProfileFields<ClerkProfile> {

    private final Dictionaries words;
    private final ComboBox<DictionaryRow> kind;
    private final TextField phone;

    ClerkFields(FormDialog dialog, Dictionaries words) {
        this.words = words;
        Inputs inputs = new Inputs(dialog);
        kind = inputs.word("kind", CLERK_KIND, words, true);
        phone = inputs.text("phone", "org.clerk.phone", false);
    }

    @Override
    public void show(ClerkProfile profile) {
        Inputs.choose(kind, words, CLERK_KIND, profile.kind());
        phone.setValue(Inputs.shown(profile.phone()));
    }

    @Override
    public ClerkProfile read() {
        return new ClerkProfile(Inputs.code(kind), Inputs.optional(phone));
    }
}
