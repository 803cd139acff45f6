package cn.qudao.access.ui;

import cn.qudao.kernel.RuleViolation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** One question on the way in, with its own words for what was wrong. */
class StepForm extends Div {

    private final Paragraph problem = new Paragraph();

    /** @param introduction a key of the bundles */
    StepForm(String introduction) {
        addClassName("access-step");
        problem.addClassName("access-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(getTranslation(introduction)), problem);
    }

    /** The button that answers the question; Enter does the same. */
    void answer(String text, Runnable action) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(this);
        button.setDisableOnClick(true);
        button.addClickListener(e -> {
            problem.setVisible(false);
            try {
                action.run();
            } catch (RuleViolation violation) {
                problem.setText(getTranslation(violation.key(), violation.arguments()));
                problem.setVisible(true);
            } finally {
                button.setEnabled(true);
            }
        });
        add(button);
    }
}
