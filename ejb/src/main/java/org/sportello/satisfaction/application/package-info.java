/** Decides how a verdict is given and classified (001-08, 001-09, 001-23). */
package org.sportello.satisfaction.application;
