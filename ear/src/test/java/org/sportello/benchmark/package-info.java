/**
 * Figures of Sportello beside those of what it stands on, from one run on one machine (issue 2,
 * section 8). No test: nothing here fails because a machine is slow; what fails is a wrong answer.
 */
package org.sportello.benchmark;
