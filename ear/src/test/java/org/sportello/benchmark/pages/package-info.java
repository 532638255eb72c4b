/** The agents' desk in Chromium, as somebody at it lives through it (issue 3, "Figures"). */
package org.sportello.benchmark.pages;
