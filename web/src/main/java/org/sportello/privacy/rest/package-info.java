/** Decides how access, erasure, legal holds and retention are asked for over REST. */
package org.sportello.privacy.rest;
