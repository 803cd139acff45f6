/** Trainings, who is to come and who came, and the services that plan, hold and list them. */
@NullMarked
package cn.qudao.training.domain;

import org.jspecify.annotations.NullMarked;
