import { Fragment } from 'react'
import { findTerms } from '../../domain/knowledge/terms.ts'
import { Term } from './Term.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** A text in which glossary terms explain themselves where they first occur. */
export function WithTerms({ text }: { text: string }) {
  const glossary = useKnowledge('glossary')
  if (!glossary) return text
  return findTerms(text, glossary).map((part) => (
    <Fragment key={part.start}>{part.term ? <Term term={part.term} text={part.text} /> : part.text}</Fragment>
  ))
}
