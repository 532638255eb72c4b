/** What a bundle of processes looks like, and which archives are none. */
package org.sportello.processbundle.domain;
