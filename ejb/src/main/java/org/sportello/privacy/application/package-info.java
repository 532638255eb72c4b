/** Access, erasure, legal holds and retention. */
package org.sportello.privacy.application;
