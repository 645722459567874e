import { Bookmark, LayoutGrid, MapIcon, SunMoon, Table2 } from '../../ui/icons.tsx'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Highlight } from '../../ui/Highlight.tsx'
import { Message } from '../../ui/Message.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import styles from './UiPage.module.css'

const OPTIONS = [
  { value: 'cards', label: 'Cards', Icon: LayoutGrid },
  { value: 'table', label: 'Table', Icon: Table2 },
  { value: 'map', label: 'Map', Icon: MapIcon },
] as const
type Option = (typeof OPTIONS)[number]['value']

/** Buttons, choices and tabs. */
export function ChoiceSpecimens() {
  const [value, setValue] = useState<Option>('cards')
  const [isPressed, setPressed] = useState(true)
  return (
    <div className={styles['rows']}>
      <div className={styles['row']}>
        <Button>Button</Button>
        <Button primary>Primary</Button>
        <Button disabled>Disabled</Button>
        <IconButton label="Icon">
          <Bookmark size={18} aria-hidden />
        </IconButton>
        <IconButton label="Pressed" aria-pressed={isPressed} onClick={() => setPressed(!isPressed)}>
          <Bookmark size={18} aria-hidden />
        </IconButton>
        <CopyButton text="copied" label="Copy" doneLabel="Copied" />
      </div>
      <div className={styles['row']}>
        <Segmented label="Segmented" value={value} options={OPTIONS} onChange={setValue} />
        <Select label="Select" value={value} options={OPTIONS} onChange={setValue} />
        <Select
          labelClass="visually-hidden"
          label="Select behind a picture"
          icon={<SunMoon size={20} aria-hidden />}
          value={value}
          options={OPTIONS}
          onChange={setValue}
        />
      </div>
      <Tabs
        label="Tabs"
        tabs={OPTIONS.map((option) => ({ id: option.value, label: option.label }))}
        selected={value}
        onSelect={(id) => setValue(OPTIONS.find((option) => option.value === id)?.value ?? value)}
      >
        <p>
          <Highlight text={`The panel of ${value}, with a highlight`} ranges={[[4, 9]]} />
        </p>
      </Tabs>
    </div>
  )
}

/** Notices, messages and dialogs. */
export function MessageSpecimens() {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles['rows']}>
      <Notice actions={<Button primary>Show update</Button>}>A notice: the landscape has changed.</Notice>
      <Notice trouble actions={<Button>Retry</Button>}>
        A notice of trouble: the live landscape could not be reached.
      </Notice>
      <Message title="A message" actions={<Button>What to do next</Button>}>
        It stands where content would be.
      </Message>
      <div className={styles['row']}>
        <Button onClick={() => setOpen(true)}>Open a sheet</Button>
      </div>
      {isOpen && (
        <Sheet
          title="A sheet"
          closeLabel="Close"
          onClose={() => setOpen(false)}
          foot={(close) => (
            <Button primary onClick={close}>
              Done
            </Button>
          )}
        >
          What it holds.
        </Sheet>
      )}
    </div>
  )
}
